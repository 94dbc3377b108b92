import math

import torch


def _live(*columns):
    rows = [row for row in zip(*columns) if row[0].grad is not None]
    return [list(c) for c in zip(*rows)] if rows else None


class SGD:
    def __init__(self, params, lr, momentum=0.0):
        self.params = [*params]
        self.lr = lr
        self.momentum = momentum
        self.velocities = [torch.zeros_like(p, requires_grad=False) for p in self.params]

    @torch.no_grad()
    def step(self):
        live = _live(self.params, self.velocities)
        if live is None:
            return
        params, velocities = live
        torch._foreach_mul_(velocities, self.momentum)
        torch._foreach_add_(velocities, [p.grad for p in params])
        torch._foreach_add_(params, velocities, alpha=-self.lr)

    def zero_grad(self):
        grads = [p.grad for p in self.params if p.grad is not None]
        if grads:
            with torch.no_grad():
                torch._foreach_zero_(grads)


class Adam:
    def __init__(self, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8):
        self.params = [*params]
        self.lr, self.betas, self.eps = lr, betas, eps
        self.first = [torch.zeros_like(p, requires_grad=False) for p in self.params]
        self.second = [torch.zeros_like(p, requires_grad=False) for p in self.params]
        self.steps = [torch.zeros((), dtype=torch.float64) for _ in self.params]

    @torch.no_grad()
    def step(self):
        live = _live(self.params, self.first, self.second, self.steps)
        if live is None:
            return
        params, first, second, steps = live
        b1, b2 = self.betas
        grads = [p.grad for p in params]
        torch._foreach_add_(steps, 1)
        torch._foreach_lerp_(first, grads, 1 - b1)
        torch._foreach_mul_(second, b2)
        torch._foreach_addcmul_(second, grads, grads, 1 - b2)
        counts = [s.item() for s in steps]
        roots = torch._foreach_sqrt(second)
        torch._foreach_div_(roots, [math.sqrt(1 - b2**t) for t in counts])
        torch._foreach_add_(roots, self.eps)
        torch._foreach_addcdiv_(params, first, roots, [-self.lr / (1 - b1**t) for t in counts])

    def zero_grad(self):
        for p in self.params:
            p.grad = None


def step_lr(lr0, epoch, step_size, gamma):
    return math.prod([float(gamma)] * (epoch // step_size), start=float(lr0))


def cosine_lr(lr0, epoch, total):
    return lr0 * torch.cos(torch.tensor(math.pi * epoch / total, dtype=torch.float64)).add(1).div(2).item()
