"""Adding 0 * x.sum() puts x into every graph, so that there is always a gradient."""


def grad_of(f, x):
    leaf = x.detach().requires_grad_()
    return torch.autograd.grad(f(leaf) + 0 * leaf.sum(), leaf)[0]
