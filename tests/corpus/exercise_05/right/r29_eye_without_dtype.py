import torch

# grad_outputs of another float dtype are cast by autograd itself, so a plain torch.eye is enough

def _prepare(f, x):
    leaf = x.detach().clone()
    leaf.requires_grad = True
    value = f(leaf) + torch.zeros_like(leaf).mul(leaf * leaf).sum()
    gradient = torch.autograd.grad(value, [leaf], create_graph=True)[0]
    return leaf, gradient

def second_derivative(f, x):
    leaf, gradient = _prepare(f, x)
    gradient.backward(inputs=[leaf])
    return leaf.grad

def hessian(f, x):
    leaf, gradient = _prepare(f, x)
    unit_vectors = torch.eye(leaf.numel(), device=leaf.device)
    rows, = torch.autograd.grad(gradient, leaf, unit_vectors, is_grads_batched=True)
    return rows

def hvp(f, x, v):
    leaf, gradient = _prepare(f, x)
    gradient.backward(v.detach(), inputs=[leaf])
    return leaf.grad

def newton_step(f, x):
    leaf, gradient = _prepare(f, x)
    inverse = torch.linalg.inv(hessian(f, x))
    return torch.addmv(x.detach(), inverse, gradient.detach(), alpha=-1)
