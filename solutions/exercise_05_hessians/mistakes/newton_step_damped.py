"""Your step is a little too short or too long, as when a small multiple of the identity is added to H. H is
invertible here: add nothing.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    H = hessian(f, x)
    return x.detach() - torch.linalg.solve(H + 1e-3 * torch.eye(len(x), dtype=x.dtype, device=x.device), g)
