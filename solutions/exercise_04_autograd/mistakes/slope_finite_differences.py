"""You approximate the slope by a difference quotient, which loses half of the digits and more to rounding.
Autograd is exact: compute y and ask for its gradient.
"""


def slope(x):
    x, h = x.detach(), 1e-3

    def y(x):
        return ((x + 2) ** 2 + 3).mean()

    steps = h * torch.eye(len(x), dtype=x.dtype, device=x.device)
    return torch.stack([(y(x + step) - y(x)) / h for step in steps])
