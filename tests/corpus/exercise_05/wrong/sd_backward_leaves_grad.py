# wrong: second_derivative: backward on the caller's x fills x.grad
# %%
import torch
from torch.func import grad, jvp, jacfwd
from torch.func import hessian as func_hessian

# %%


def second_derivative(f, x):
    was = x.requires_grad
    if x.is_leaf:
        x.requires_grad_()
    g, = torch.autograd.grad(f(x) + 0 * x * x, x, create_graph=True)
    g.backward()
    h = x.grad.clone() if x.is_leaf else torch.autograd.grad(_again(f, x), x)[0]
    if not was:
        x.requires_grad_(False)
    return h


def _again(f, x):
    return torch.autograd.grad(f(x) + 0 * x * x, x, create_graph=True)[0]


# %%
def hessian(f, x):
    return func_hessian(f)(x.detach()).detach()


# %%
def hvp(f, x, v):
    return jvp(grad(f), (x.detach(),), (v.detach(),))[1].detach()


# %%
def newton_step(f, x):
    p = x.detach()
    return p - torch.linalg.solve(func_hessian(f)(p).detach(), grad(f)(p).detach())
