"""The best score is never stored, so each score is compared with the first value of best. Set self.best when a
state is kept."""


class BestKeeper(BestKeeper):
    def update(self, model, score):
        if score > self.best:
            self.state = copy.deepcopy(model.state_dict())
