"""Counts down, and knows the first loss by None."""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.left, self.min_delta, self.best = patience, patience, min_delta, None

    def step(self, loss):
        better = math.isfinite(loss) and (self.best is None or self.best - loss > self.min_delta)
        self.left = self.patience if better else self.left - 1
        if better:
            self.best = loss
        return self.left <= 0
