# wrong: BestKeeper: a NaN that comes first is kept and never beaten
# base: right/r01_plain.py
class BestKeeper:
    def __init__(self):
        self.best = None
        self.state = None

    def update(self, model, score):
        if self.best is None or score > self.best:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())

    def restore(self, model):
        model.load_state_dict(self.state)
