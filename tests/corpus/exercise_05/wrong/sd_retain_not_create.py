# wrong: second_derivative: retain_graph=True in place of create_graph=True: the gradient has no graph
# %%
import torch
from torch.func import grad, jvp, jacfwd
from torch.func import hessian as func_hessian

# %%


def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z), z, retain_graph=True)
    return torch.autograd.grad(g, z)[0]


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
