# wrong: BestKeeper: parameters only
# base: right/r01_plain.py
class BestKeeper:
    def __init__(self):
        self.best = float("-inf")
        self.state = None

    def update(self, model, score):
        if score > self.best:
            self.best = score
            self.state = {k: v.detach().clone() for k, v in model.named_parameters()}

    def restore(self, model):
        model.load_state_dict(self.state, strict=False)
