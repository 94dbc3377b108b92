"""Vectorised Hessian, forward over reverse, and v'H in place of Hv."""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    return torch.autograd.functional.hessian(f, x, vectorize=True, outer_jacobian_strategy="forward-mode")


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    return torch.autograd.functional.vhp(f, x, v)[1]
