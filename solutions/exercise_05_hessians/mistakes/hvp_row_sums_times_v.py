"""Your result equals the row sums of the Hessian, each times an entry of v: v enters too late. It has to
weigh the entries of the gradient before you differentiate again.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return gradient(g.sum(), x) * v
