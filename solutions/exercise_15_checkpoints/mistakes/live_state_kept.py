"""restore does not bring back the best weights. Where the live state_dict is kept, its tensors are the model's own
and change with training: keep copy.deepcopy(model.state_dict()), and load that.
"""


class BestKeeper(BestKeeper):
    def update(self, model, score):
        if score > self.best:
            self.best = score
            self.state = model.state_dict()
