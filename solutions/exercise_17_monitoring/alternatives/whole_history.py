"""Keeps all losses and goes through them anew at each call."""


class EarlyStopping:
    def __init__(self, patience, min_delta=0.0):
        self.patience, self.min_delta, self.losses = patience, min_delta, []

    def step(self, loss):
        self.losses.append(loss)
        best, last = float("inf"), -1
        for i, value in enumerate(self.losses):
            if value + self.min_delta < best:
                best, last = value, i
        return len(self.losses) - 1 - last >= self.patience
