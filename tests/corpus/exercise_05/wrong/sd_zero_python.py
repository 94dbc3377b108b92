# wrong: second_derivative: returns the Python number 0.0 for linear f
# %%
import torch
from torch.func import grad, jvp, jacfwd
from torch.func import hessian as func_hessian

# %%


def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    y = f(z)
    g = torch.autograd.grad(y, z, create_graph=True, allow_unused=True)[0] if y.requires_grad else None
    if g is None or not g.requires_grad:
        return 0.0
    return torch.autograd.grad(g, z, materialize_grads=True)[0]


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
