"""Your keeper keeps the first model and no later one. A score above the best so far replaces what is kept."""

import copy


class BestKeeper:
    def __init__(self):
        self.best = float("-inf")
        self.state = {}

    def update(self, model, score):
        if not self.state:
            self.best = score
            self.state = copy.deepcopy(model.state_dict())

    def restore(self, model):
        model.load_state_dict(self.state)
