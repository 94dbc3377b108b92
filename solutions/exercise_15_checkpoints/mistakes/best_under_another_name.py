"""The best score has another name than best, so that nobody finds it."""


class BestKeeper(BestKeeper):
    def __init__(self):
        self.best_score = float("-inf")

    def update(self, model, score):
        if score > self.best_score:
            self.best_score = score
            self.state = copy.deepcopy(model.state_dict())
