"""Your slope is float32, whatever x is. Keep x's dtype: x.detach() does, x.float() and
torch.tensor(x.tolist()) do not.
"""


def slope(x):
    x = x.detach().float().requires_grad_()
    return torch.autograd.grad(((x + 2) ** 2 + 3).mean(), x)[0]
