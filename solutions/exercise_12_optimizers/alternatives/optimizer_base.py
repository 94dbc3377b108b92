"""Derives from torch.optim.Optimizer, and keeps everything in its groups and its state."""


class SGD(torch.optim.Optimizer):
    def __init__(self, params, lr, momentum=0.0):
        super().__init__(params, {"lr": lr, "momentum": momentum})

    @property
    def lr(self):
        return self.param_groups[0]["lr"]

    @lr.setter
    def lr(self, value):
        self.param_groups[0]["lr"] = value

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None:
                    continue
                state = self.state[p]
                if "velocity" not in state:
                    state["velocity"] = p.grad.clone()
                else:
                    state["velocity"].mul_(group["momentum"]).add_(p.grad)
                p.add_(state["velocity"], alpha=-group["lr"])


class Adam(torch.optim.Optimizer):
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        super().__init__(params, {"betas": betas, "eps": eps})
        self.lr = lr

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    self.move(p, *group["betas"], group["eps"])

    def move(self, p, beta1, beta2, eps):
        state = self.state[p]
        if not state:
            state["t"], state["m"], state["s"] = 0, torch.zeros_like(p), torch.zeros_like(p)
        state["t"] += 1
        state["m"].lerp_(p.grad, 1 - beta1)
        state["s"].lerp_(p.grad.square(), 1 - beta2)
        root = (state["s"] / (1 - beta2 ** state["t"])).sqrt_().add_(eps)
        p.addcdiv_(state["m"], root, value=-self.lr / (1 - beta1 ** state["t"]))
