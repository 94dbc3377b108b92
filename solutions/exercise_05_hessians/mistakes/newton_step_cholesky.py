"""Your function fails, or is wrong, where H is not positive definite: Cholesky needs that. At a saddle use
the general torch.linalg.solve.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    L = torch.linalg.cholesky(hessian(f, x))
    return x.detach() - torch.cholesky_solve(g.unsqueeze(1), L).squeeze(1)
