"""You return the step, H^-1 g. The function returns the point that the step leads to: x minus the step."""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    return torch.linalg.solve(hessian(f, x), g)
