# wrong: Adam: hands the work to torch.optim.Adam
# base: right/r01_plain.py
class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.inner = torch.optim.Adam(list(params), lr=lr, betas=betas, eps=eps)

    lr = property(lambda self: self.inner.param_groups[0]["lr"], lambda self, lr: self.inner.param_groups[0].update(lr=lr))

    def step(self):
        self.inner.step()

    def zero_grad(self):
        self.inner.zero_grad()
