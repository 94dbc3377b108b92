"""Your function moves the caller's x: x.detach() and x.data share its memory, so -= writes into it. Subtract
out of place.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    leaf = x.detach().requires_grad_()
    g = gradient(f(leaf), leaf)
    moved = x.detach()
    moved -= torch.linalg.solve(hessian(f, x), g)
    return moved.clone()
