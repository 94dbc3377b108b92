# wrong: hessian: rows are read from the caller's x.grad, which is left behind
# %%
import torch
from torch.func import grad, jvp, jacfwd
from torch.func import hessian as func_hessian

# %%


# %%
def second_derivative(f, x):
    return grad(grad(f))(x.detach()).detach()


def hessian(f, x):
    was = x.requires_grad
    p = x if x.is_leaf else x.detach()
    p.requires_grad_(True)
    g, = torch.autograd.grad(f(p) + 0 * (p * p).sum(), p, create_graph=True)
    rows = []
    for gi in g:
        p.grad = None
        gi.backward(retain_graph=True, inputs=[p])
        rows.append(p.grad.clone())
    p.requires_grad_(was)
    return torch.stack(rows)


# %%
def hvp(f, x, v):
    return jvp(grad(f), (x.detach(),), (v.detach(),))[1].detach()


# %%
def newton_step(f, x):
    p = x.detach()
    return p - torch.linalg.solve(func_hessian(f)(p).detach(), grad(f)(p).detach())
