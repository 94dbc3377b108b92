"""After your function the caller's x requires a gradient, which it did not before: requires_grad_ works in
place. Call it on x.detach(), a leaf of your own.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x.requires_grad_()
    g = gradient(f(x), x)
    return x.detach() - torch.linalg.solve(hessian(f, x), g)
