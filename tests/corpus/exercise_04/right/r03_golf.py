import torch
from torch.func import grad
slope = lambda x: grad(lambda t: ((t + 2) ** 2 + 3).mean())(x.detach())
manual_slope = lambda x: (x.detach() + 2) * 2 / len(x)
grad_of = lambda f, x: grad(f)(x.detach())
sgd_step_ = lambda params, lr: ([(p.data.add_(p.grad.detach(), alpha=-lr), setattr(p, "grad", None)) for p in params if p.grad is not None], None)[1]
infer = torch.inference_mode()(lambda model, x: model(x))
freeze = lambda module: module.requires_grad_(False)
