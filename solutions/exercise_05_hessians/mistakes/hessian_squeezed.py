"""For n = 1 your result is not a 1 x 1 matrix: squeeze drops every dimension of length one. Leave it out."""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g]).squeeze()
