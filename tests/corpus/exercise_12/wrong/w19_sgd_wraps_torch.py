# wrong: SGD: hands the work to torch.optim.SGD
# base: right/r01_plain.py
class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.inner = torch.optim.SGD(list(params), lr=lr, momentum=momentum)
        self.lr = lr

    def step(self):
        for group in self.inner.param_groups:
            group["lr"] = self.lr
        self.inner.step()

    def zero_grad(self):
        self.inner.zero_grad()
