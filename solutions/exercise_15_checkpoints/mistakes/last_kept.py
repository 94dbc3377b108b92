"""BestKeeper keeps every state that it is shown, so the last one remains. Compare the score with the best so far."""


class BestKeeper(BestKeeper):
    def update(self, model, score):
        self.best = score
        self.state = copy.deepcopy(model.state_dict())
