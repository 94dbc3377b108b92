"""Function transforms of torch.func throughout: grad of grad, hessian, forward over reverse."""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return torch.func.grad(torch.func.grad(f))(x)


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return torch.func.hessian(f)(x)


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return torch.func.jvp(torch.func.grad(f), (x,), (v,))[1]


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return x - torch.linalg.solve(torch.func.hessian(f)(x), torch.func.grad(f)(x))
