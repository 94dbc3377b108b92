"""manual_slope multiplies the derivative of each layer, from the outside to the inside."""


def manual_slope(x):
    inner = x.detach() + 2
    outer = torch.full_like(inner, 1 / inner.numel())
    return outer * (2 * inner) * torch.ones_like(inner)
