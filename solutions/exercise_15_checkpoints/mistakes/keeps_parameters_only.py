"""Only the parameters are kept. The buffers, such as BatchNorm's running statistics, belong to the state too: copy
model.state_dict()."""


class BestKeeper(BestKeeper):
    def update(self, model, score):
        if score > self.best:
            self.best = score
            self.state = {name: p.detach().clone() for name, p in model.named_parameters()}

    def restore(self, model):
        model.load_state_dict(self.state, strict=False)
