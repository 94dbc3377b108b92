# wrong: hvp: autograd.functional.hessian(f, x) @ v forms the Hessian row by row
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
    return torch.autograd.functional.hessian(f, x.detach()) @ v.detach()


# %%
def newton_step(f, x):
    p = x.detach()
    return p - torch.linalg.solve(func_hessian(f)(p).detach(), grad(f)(p).detach())
