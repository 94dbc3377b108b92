# wrong: hvp: returns None when f is linear or constant
# %%
import torch
from torch.func import grad, jvp, jacfwd
from torch.func import hessian as func_hessian

# %%


# %%
def second_derivative(f, x):
    return grad(grad(f))(x.detach()).detach()


# %%
def hessian(f, x):
    return func_hessian(f)(x.detach()).detach()


def hvp(f, x, v):
    z = x.detach().clone().requires_grad_()
    y = f(z)
    if not y.requires_grad:
        return None
    g, = torch.autograd.grad(y, z, create_graph=True, materialize_grads=True)
    return torch.autograd.grad(g, z, v.detach(), materialize_grads=True)[0] if g.requires_grad else None


# %%
def newton_step(f, x):
    p = x.detach()
    return p - torch.linalg.solve(func_hessian(f)(p).detach(), grad(f)(p).detach())
