"""H u for an unknown u is differentiated with respect to u (two backward passes make a forward one)."""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    u = torch.zeros_like(x, requires_grad=True)
    g = gradient(f(x), x, create_graph=True)
    return gradient(gradient(g @ u, x, create_graph=True) @ v, u)
