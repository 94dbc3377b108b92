# wrong: hessian: appends z.grad itself (no clone): all rows are the last, accumulated one
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
    rows = []
    for gi in g:
        if z.grad is not None:
            z.grad.zero_()
        gi.backward(retain_graph=True, inputs=[z])
        rows.append(z.grad)
    return torch.stack(rows)


# %%
def hvp(f, x, v):
    return jvp(grad(f), (x.detach(),), (v.detach(),))[1].detach()


# %%
def newton_step(f, x):
    p = x.detach()
    return p - torch.linalg.solve(func_hessian(f)(p).detach(), grad(f)(p).detach())
