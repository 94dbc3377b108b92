"""You differentiate the gradient as it is, but it has n entries, and grad differentiates one number. Weigh the entries
with v and sum them up first; differentiate that.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return gradient(g, x) * v
