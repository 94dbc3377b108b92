# wrong: BestKeeper: kept for the class and not the instance
# base: right/r01_plain.py
class BestKeeper:
    kept = {"best": float("-inf"), "state": None}

    @property
    def best(self):
        return self.kept["best"]

    def update(self, model, score):
        if score > self.best:
            self.kept.update(best=score, state=copy.deepcopy(model.state_dict()))

    def restore(self, model):
        model.load_state_dict(self.kept["state"])
