# wrong: BestKeeper: compared with the score before, not with the best
# base: right/r01_plain.py
class BestKeeper:
    def __init__(self):
        self.best = float("-inf")
        self.state = None
        self.last = float("-inf")

    def update(self, model, score):
        if score > self.last:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())
        self.last = score

    def restore(self, model):
        model.load_state_dict(self.state)
