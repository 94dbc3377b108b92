"""The gradient is linearised once and applied to v."""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    _, push_forward = torch.func.linearize(torch.func.grad(f), x)
    return push_forward(v).detach().clone()
