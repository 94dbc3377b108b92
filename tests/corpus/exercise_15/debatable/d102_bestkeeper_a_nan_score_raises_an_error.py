# debatable: BestKeeper: a NaN score raises an error
# base: right/r01_plain.py
class BestKeeper:
    def __init__(self):
        self.best = float("-inf")
        self.state = None

    def update(self, model, score):
        if score != score:
            raise ValueError("NaN")
        if score > self.best:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())

    def restore(self, model):
        model.load_state_dict(self.state)
