"""You take every smaller loss as best, also if it is no improvement, so that a slow descent never adds up to
one. Keep the loss of the last improvement."""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta = patience, min_delta
        self.best, self.waited = math.inf, 0

    def step(self, loss):
        if loss < self.best - self.min_delta:
            self.best, self.waited = loss, 0
        else:
            self.best, self.waited = min(self.best, loss), self.waited + 1
        return self.waited >= self.patience
