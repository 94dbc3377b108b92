"""BestKeeper compares with the score before, so that a rise after a fall replaces something better. Compare the score
with the best so far."""


class BestKeeper(BestKeeper):
    last = float("-inf")

    def update(self, model, score):
        if score > self.last:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())
        self.last = score
