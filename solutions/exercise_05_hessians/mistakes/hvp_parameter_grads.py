"""When f has parameters, your function changes their .grad: backward adds to the .grad of every leaf in the
graph, not of x only. Use torch.autograd.grad, or backward with inputs=[x].
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    product = g @ v.detach()
    if product.requires_grad:
        product.backward()
    return torch.zeros_like(x) if x.grad is None else x.grad
