"""You refuse a Hessian whose determinant is small, but it is invertible: a small scale alone makes the
determinant tiny, and it says little about whether the system can be solved. Leave that to torch.linalg.solve.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    H = hessian(f, x)
    if torch.linalg.det(H).abs() < 1e-6:
        raise ValueError("singular Hessian")
    return x.detach() - torch.linalg.solve(H, g)
