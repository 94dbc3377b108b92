"""After your step the parameters' requires_grad is not what it was. torch.no_grad() needs no change of the
flags."""


class SGD(SGD):
    def step(self):
        for p in self.params:
            p.requires_grad_(False)
        super().step()
        for p in self.params:
            p.requires_grad_(True)
