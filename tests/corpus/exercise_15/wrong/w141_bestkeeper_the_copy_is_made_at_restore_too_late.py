# wrong: BestKeeper: the copy is made at restore, too late
# base: right/r01_plain.py
class BestKeeper:
    def __init__(self):
        self.best = float("-inf")
        self.state = None

    def update(self, model, score):
        if score > self.best:
            self.best = score
            self.state = model.state_dict()

    def restore(self, model):
        model.load_state_dict(copy.deepcopy(self.state))
