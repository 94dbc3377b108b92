"""You multiply the gradient with H. The step is H^-1 g: solve the system H s = g."""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    return x.detach() - hessian(f, x) @ g
