# wrong: BestKeeper: cpu() without a clone shares memory on the CPU
# base: right/r01_plain.py
class BestKeeper:
    def __init__(self):
        self.best = float("-inf")
        self.state = None

    def update(self, model, score):
        if score > self.best:
            self.best = score
            self.state = {k: v.cpu() for k, v in model.state_dict().items()}

    def restore(self, model):
        model.load_state_dict(self.state)
