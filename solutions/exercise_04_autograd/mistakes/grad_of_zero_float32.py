"""Where f ignores x, your zeros are float32 on the CPU: that is what torch.zeros gives unless told otherwise.
torch.zeros_like(x) has x's dtype and device.
"""


def grad_of(f, x):
    x = x.detach().requires_grad_()
    y = f(x)
    if not y.requires_grad:
        return torch.zeros(x.shape)
    return torch.autograd.grad(y, x, materialize_grads=True)[0]
