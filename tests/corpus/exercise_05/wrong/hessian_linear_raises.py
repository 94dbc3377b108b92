# wrong: hessian: raises for linear f (the gradient has no graph)
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
    y = f(z)
    if not y.requires_grad:
        return torch.zeros(len(z), len(z), dtype=z.dtype, device=z.device)
    g, = torch.autograd.grad(y, z, create_graph=True, materialize_grads=True)
    return torch.stack([torch.autograd.grad(gi, z, retain_graph=True, materialize_grads=True)[0] for gi in g])


# %%
def hvp(f, x, v):
    return jvp(grad(f), (x.detach(),), (v.detach(),))[1].detach()


# %%
def newton_step(f, x):
    p = x.detach()
    return p - torch.linalg.solve(func_hessian(f)(p).detach(), grad(f)(p).detach())
