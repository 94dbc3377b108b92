"""BestKeeper keeps the lowest score, as for a loss. Here a higher score is better."""


class BestKeeper(BestKeeper):
    def __init__(self):
        super().__init__()
        self.best = float("inf")

    def update(self, model, score):
        if score < self.best:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())
