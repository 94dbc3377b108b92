"""First the slope of f along v in forward mode, then its gradient: reverse over forward."""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach()
    return torch.func.grad(lambda z: torch.func.jvp(f, (z,), (v,))[1])(x)


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    one = torch.ones_like(x)
    return torch.func.jvp(lambda t: torch.func.jvp(f, (t,), (one,))[1], (x,), (one,))[1]
