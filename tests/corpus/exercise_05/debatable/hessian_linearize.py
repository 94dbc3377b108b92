# debatable: hessian: torch.func.linearize traces f: right, but about a hundred times slower
# %%
import torch
from torch.func import grad, jvp, jacfwd
from torch.func import hessian as func_hessian

# %%


# %%
def second_derivative(f, x):
    return grad(grad(f))(x.detach()).detach()


def hessian(f, x):
    from torch.func import linearize, vmap
    _, push = linearize(grad(f), x.detach())
    return vmap(push)(torch.eye(len(x), dtype=x.dtype, device=x.device)).detach()


# %%
def hvp(f, x, v):
    return jvp(grad(f), (x.detach(),), (v.detach(),))[1].detach()


# %%
def newton_step(f, x):
    p = x.detach()
    return p - torch.linalg.solve(func_hessian(f)(p).detach(), grad(f)(p).detach())
