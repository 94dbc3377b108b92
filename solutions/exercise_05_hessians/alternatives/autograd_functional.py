"""The ready-made functions of torch.autograd.functional."""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return torch.autograd.functional.hessian(f, x)


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return torch.autograd.functional.hessian(f, x)


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return torch.autograd.functional.hvp(f, x, v)[1]


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    H = torch.autograd.functional.hessian(f, x)
    return x - torch.linalg.inv(H) @ torch.autograd.functional.jacobian(f, x)
