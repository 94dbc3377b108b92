"""The system is solved through the eigenvectors of H, with the signs of the eigenvalues."""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    leaf = x.clone().detach().requires_grad_(True)
    g = gradient(f(leaf), leaf)
    curvatures, directions = torch.linalg.eigh(hessian(f, leaf))
    return leaf.detach() - directions @ (directions.mT @ g / curvatures)
