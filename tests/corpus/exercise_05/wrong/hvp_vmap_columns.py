# wrong: hvp: n Hessian-vector products with the unit vectors (vmap), then @ v: the Hessian in disguise
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
    x = x.detach()
    column = lambda e: torch.func.jvp(torch.func.grad(f), (x,), (e,))[1]
    H = torch.func.vmap(column, out_dims=1)(torch.eye(len(x), dtype=x.dtype, device=x.device))
    return (H @ v.detach()).detach()


# %%
def newton_step(f, x):
    p = x.detach()
    return p - torch.linalg.solve(func_hessian(f)(p).detach(), grad(f)(p).detach())
