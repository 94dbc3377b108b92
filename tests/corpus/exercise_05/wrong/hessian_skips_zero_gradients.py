# wrong: hessian: skips entries whose gradient is zero: their rows are missing when f ignores some x
# %%
import torch
from torch.func import grad, jvp, jacfwd
from torch.func import hessian as func_hessian

# %%


# %%
def second_derivative(f, x):
    return grad(grad(f))(x.detach()).detach()


def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z) + 0 * (z * z).sum(), z, create_graph=True)
    rows = [torch.autograd.grad(gi, z, retain_graph=True)[0] for gi in g if gi != 0]
    return torch.stack(rows) if rows else z.detach().new_zeros(0, len(z))


# %%
def hvp(f, x, v):
    return jvp(grad(f), (x.detach(),), (v.detach(),))[1].detach()


# %%
def newton_step(f, x):
    p = x.detach()
    return p - torch.linalg.solve(func_hessian(f)(p).detach(), grad(f)(p).detach())
