# wrong: second_derivative: one derivative too many
# %%
import torch
from torch.func import grad, jvp, jacfwd
from torch.func import hessian as func_hessian

# %%


def second_derivative(f, x):
    y = z = x.detach().clone().requires_grad_()
    y = f(z) + 0 * z ** 4
    for _ in range(3):
        y, = torch.autograd.grad(y, z, create_graph=True)
    return y.detach()


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
