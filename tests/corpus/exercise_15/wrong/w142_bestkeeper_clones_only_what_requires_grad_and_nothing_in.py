# wrong: BestKeeper: clones only what requires grad, and nothing in a state_dict does
# base: right/r01_plain.py
class BestKeeper:
    def __init__(self):
        self.best = float("-inf")
        self.state = None

    def update(self, model, score):
        if score > self.best:
            self.best = score
            self.state = {k: v.clone() if v.requires_grad else v for k, v in model.state_dict().items()}

    def restore(self, model):
        model.load_state_dict(self.state)
