"""What is kept is the live state_dict, whose tensors are the model's own: they change with training. Keep
copy.deepcopy(model.state_dict())."""


class BestKeeper(BestKeeper):
    def update(self, model, score):
        if score > self.best:
            self.best = score
            self.state = model.state_dict()
