"""Your function fails when f ignores x: f(x) then has no graph, and grad refuses it. The product is zero."""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (g,) = torch.autograd.grad(f(x), x, create_graph=True, materialize_grads=True)
    return gradient(g @ v, x)
