"""Your function fails for a linear f: its gradient is a constant and has no graph, even with
create_graph=True. Look at g.requires_grad first; the product is then zero.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.autograd.grad(g @ v, x, materialize_grads=True)[0]
