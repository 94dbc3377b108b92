"""Derives from torch.optim.SGD for its groups alone, and steps by itself."""


class SGD(torch.optim.SGD):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, lr=lr)
        self.lr, self.momentum = lr, momentum

    def step(self):
        with torch.no_grad():
            for p in self.param_groups[0]["params"]:
                if p.grad is not None:
                    velocity = self.momentum * self.state[p].get("v", 0.0) + p.grad
                    self.state[p]["v"] = velocity
                    p.copy_(p - self.lr * velocity)
