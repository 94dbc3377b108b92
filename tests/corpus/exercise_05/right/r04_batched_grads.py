import torch
from torch.autograd import grad

# 0 * z.z keeps everything connected, also for linear f or an f that ignores z
def _wrap(f, z):
    return f(z) + 0 * (z * z).sum()

def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    g = grad(_wrap(f, z), z, create_graph=True)[0]
    return grad(g, z)[0]

def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    g = grad(_wrap(f, z), z, create_graph=True)[0]
    I = torch.eye(z.numel(), dtype=z.dtype, device=z.device)
    return grad(g, z, grad_outputs=I, is_grads_batched=True)[0]

def hvp(f, x, v):
    z = x.detach().clone().requires_grad_()
    g = grad(_wrap(f, z), z, create_graph=True)[0]
    return grad(g @ v.detach(), z)[0]

def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g = grad(_wrap(f, z), z)[0]
    return x.detach() - torch.linalg.inv(hessian(f, x)).mv(g)
