"""A NaN score is taken as the best: not (score <= best) is true for NaN, since every comparison with NaN is false.
Ask score > best."""


class BestKeeper(BestKeeper):
    def update(self, model, score):
        if not score <= self.best:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())
