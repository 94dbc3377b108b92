# debatable: second_derivative: grad(grad(f))(x) without detach: carries a graph when x requires grad
# %%
import torch
from torch.func import grad, jvp, jacfwd
from torch.func import hessian as func_hessian

# %%


def second_derivative(f, x):
    return grad(grad(f))(x)


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
