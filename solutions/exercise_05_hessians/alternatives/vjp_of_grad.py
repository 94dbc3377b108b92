"""H is symmetric, so v'H by reverse over reverse is Hv; the Hessian column by column from such products under
vmap.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    _, pull_back = torch.func.vjp(torch.func.grad(f), x)
    return pull_back(v)[0]


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    basis = torch.eye(len(x), dtype=x.dtype, device=x.device)
    return torch.func.vmap(lambda e: torch.func.jvp(torch.func.grad(f), (x,), (e,))[1])(basis).T
