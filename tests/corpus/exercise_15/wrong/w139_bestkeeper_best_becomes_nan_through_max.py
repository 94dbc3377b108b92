# wrong: BestKeeper: best becomes NaN through max
# base: right/r01_plain.py
class BestKeeper:
    def __init__(self):
        self.best = float("-inf")
        self.state = None

    def update(self, model, score):
        if score > self.best:
            self.state = copy.deepcopy(model.state_dict())
        self.best = max(score, self.best)

    def restore(self, model):
        model.load_state_dict(self.state)
