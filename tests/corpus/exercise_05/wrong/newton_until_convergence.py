# wrong: newton_step: iterates until convergence instead of one step
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
    p = x.detach()
    for _ in range(20):
        z = p.clone().requires_grad_()
        g, = torch.autograd.grad(f(z), z)
        if g.norm() < 1e-7:
            break
        p = p - torch.linalg.solve(hessian(f, p), g)
    return p
