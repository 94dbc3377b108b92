"""Your slope is n times too large: y is the mean over the entries, and you differentiate their sum."""


def slope(x):
    x = x.detach().requires_grad_()
    y = ((x + 2) ** 2 + 3).sum()
    return torch.autograd.grad(y, x)[0]
