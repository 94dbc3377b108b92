"""The Hessian as the Jacobian of a gradient function, in reverse mode twice."""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return torch.func.jacrev(torch.func.jacrev(f))(x)
