# wrong: newton_step: H^-1 H^-1 g
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


# %%
def hvp(f, x, v):
    return jvp(grad(f), (x.detach(),), (v.detach(),))[1].detach()


def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g, = torch.autograd.grad(f(z), z)
    Hi = torch.linalg.inv(hessian(f, x))
    return x.detach() - Hi @ Hi @ g
