import warnings
import torch

# .backward(inputs=[z]) fills z.grad only; z is a private copy, so nothing is left behind

def _grad_graph(f, z):
    y = f(z)
    if not y.requires_grad:
        return torch.zeros_like(z).detach()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")     # create_graph=True with backward warns about a reference cycle
        y.backward(inputs=[z], create_graph=True)
    g, z.grad = z.grad, None
    return torch.zeros_like(z).detach() if g is None else g

def _second(out, z, v=None):
    if not out.requires_grad:
        return torch.zeros_like(z).detach()
    z.grad = None
    out.backward(v, inputs=[z], retain_graph=True)
    h, z.grad = z.grad, None
    return torch.zeros_like(z).detach() if h is None else h.detach()

def second_derivative(f, x):
    z = x.detach().clone().requires_grad_()
    return _second(_grad_graph(f, z), z)

def hessian(f, x):
    z = x.detach().clone().requires_grad_()
    g = _grad_graph(f, z)
    H = torch.zeros(len(z), len(z), dtype=z.dtype, device=z.device)
    for i in range(len(z)):
        H[i] = _second(g[i], z)
    return H

def hvp(f, x, v):
    z = x.detach().clone().requires_grad_()
    return _second(_grad_graph(f, z), z, v.detach())

def newton_step(f, x):
    z = x.detach().clone().requires_grad_()
    g = _grad_graph(f, z).detach()
    return x.detach() - torch.linalg.pinv(hessian(f, x)) @ g
