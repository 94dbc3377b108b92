"""Your step has no part along the directions in which f curves least: a pseudo-inverse with a coarse
tolerance takes them for flat. H is invertible: solve the full system.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    return x.detach() - torch.linalg.pinv(hessian(f, x), rtol=0.1) @ g
