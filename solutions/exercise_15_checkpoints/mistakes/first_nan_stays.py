"""The first score is taken whatever it is. If it is NaN, no later score is greater, and nothing is ever kept
again. Start from float("-inf") and ask score > best."""


class BestKeeper(BestKeeper):
    def __init__(self):
        super().__init__()
        self.best = None

    def update(self, model, score):
        if self.best is None or score > self.best:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())
