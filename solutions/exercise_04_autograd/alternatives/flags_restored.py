"""The caller's own x is used for a moment, and its flag put back; the constant 3 stands outside the mean."""


def slope(x):
    before = x.requires_grad
    if x.is_leaf:
        x.requires_grad = True
    try:
        with torch.enable_grad():
            (gradient,) = torch.autograd.grad(torch.mean((x + 2) * (x + 2)) + 3, [x])
    finally:
        if x.is_leaf:
            x.requires_grad = before
    return gradient
