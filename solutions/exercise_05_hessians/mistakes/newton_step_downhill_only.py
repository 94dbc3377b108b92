"""Your step goes downhill where Newton's step does not: you use the absolute values of the curvatures. The
plain step x - H^-1 g keeps their signs, also at a saddle.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    curvatures, directions = torch.linalg.eigh(hessian(f, x))
    return x.detach() - directions @ ((directions.T @ g) / curvatures.abs())
