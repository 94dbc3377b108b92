"""create_graph leaves a graph behind the gradient, and manual_slope stays differentiable."""


def slope(x):
    x = x if x.requires_grad else x.detach().requires_grad_()
    return torch.autograd.grad((x + 2).square().mean(), x, create_graph=True)[0]


def manual_slope(x):
    n = x.shape[0]
    return x * (2 / n) + 4 / n
