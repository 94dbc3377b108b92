import torch
from math import cos, pi
Z = torch.zeros_like
class SGD:
    def __init__(s, params, lr, momentum=0.0): s.P, s.lr, s.b = [[p, Z(p)] for p in params], lr, momentum
    @torch.no_grad()
    def step(s): [p.sub_(v.mul_(s.b).add_(p.grad), alpha=s.lr) for p, v in s.P if p.grad is not None]
    def zero_grad(s): [setattr(p, "grad", None) for p, _ in s.P]
class Adam:
    def __init__(s, params, lr=1e-3, betas=(0.9, 0.999), eps=1e-8): s.P, s.lr, s.B, s.e = [[p, Z(p), Z(p), 0] for p in params], lr, betas, eps
    @torch.no_grad()
    def step(s):
        a, b = s.B
        for q in s.P:
            p, m, v, t = q
            if (g := p.grad) is None: continue
            q[3] = t = t + 1
            p.addcdiv_(m.lerp_(g, 1 - a), (v.lerp_(g * g, 1 - b) / (1 - b**t)).sqrt() + s.e, value=-s.lr / (1 - a**t))
    def zero_grad(s): [setattr(q[0], "grad", None) for q in s.P]
step_lr = lambda lr0, epoch, step_size, gamma: 1.0 * lr0 * gamma ** (epoch // step_size)
cosine_lr = lambda lr0, epoch, total: lr0 / 2 * (1 + cos(epoch / total * pi))
