"""After your function v holds a new .grad: backward adds to every leaf of the graph that requires a gradient,
and v is one of them. Use torch.autograd.grad, which touches x alone.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    product = g @ v
    if not product.requires_grad:
        return torch.zeros_like(x)
    product.backward()
    return torch.zeros_like(x) if x.grad is None else x.grad.detach()
