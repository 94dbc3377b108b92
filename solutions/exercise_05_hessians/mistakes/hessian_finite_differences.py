"""Your values are close to the Hessian but not equal to it, as with finite differences: rounding is divided
by a tiny h. Differentiate the gradient with autograd, which needs no h.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    h = 1e-3
    steps = h * torch.eye(len(x), dtype=x.dtype, device=x.device)

    def slope_at(z):
        z = z.detach().requires_grad_()
        return gradient(f(z), z)

    return torch.stack([(slope_at(x + s) - slope_at(x - s)) / (2 * h) for s in steps])
