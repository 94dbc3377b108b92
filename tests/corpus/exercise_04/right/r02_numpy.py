import numpy as np
import torch


def slope(x):
    leaf = torch.from_numpy(np.array(x.detach().cpu().numpy())).to(x.device)
    leaf.requires_grad = True
    torch.mean(torch.square(leaf + 2) + 3).backward()
    return torch.from_numpy(leaf.grad.cpu().numpy().copy()).to(x.device)


def manual_slope(x):
    a = x.detach().cpu().numpy()
    d = (2.0 * (a + 2.0) * np.full(a.shape, 1.0 / a.shape[0])).astype(a.dtype)
    return torch.from_numpy(d).to(x.device)


def grad_of(f, x):
    leaf = torch.from_numpy(np.array(x.detach().cpu().numpy())).to(x.device).requires_grad_()
    y = f(leaf) + 0 * leaf.sum()
    return torch.autograd.grad(y, [leaf])[0].clone()


def sgd_step_(params, lr):
    for p in list(params):
        if p.grad is None:
            continue
        with torch.no_grad():
            p.copy_(p - lr * p.grad)
            p.grad.detach_()
            p.grad.zero_()


def infer(model, x):
    before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        return model(x)
    finally:
        torch.set_grad_enabled(before)


def freeze(module):
    for name, p in module.named_parameters():
        p.requires_grad_(False)
    return module
