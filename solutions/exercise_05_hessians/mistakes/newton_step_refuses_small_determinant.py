"""You refuse a Hessian whose determinant is small, but it is invertible: the determinant of 1e-4 * I is tiny too
for n entries, and says little about solvability. Leave it to torch.linalg.solve, which raises if it must.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    H = hessian(f, x)
    if torch.linalg.det(H).abs() < 1e-6:
        raise ValueError("singular Hessian")
    return x.detach() - torch.linalg.solve(H, g)
