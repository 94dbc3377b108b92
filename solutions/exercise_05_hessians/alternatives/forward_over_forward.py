"""Jacobians in forward mode twice, and the step by the pseudo-inverse."""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return torch.func.jacfwd(torch.func.jacfwd(f))(x)


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return x - torch.linalg.pinv(hessian(f, x)) @ torch.func.grad(f)(x)
