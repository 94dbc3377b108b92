"""Your step goes the opposite way: the solution of H s = g is subtracted from x, not added to it."""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    return x.detach() + torch.linalg.solve(hessian(f, x), g)
