"""When f has parameters, your function changes their .grad: backward adds to the .grad of every leaf in the
graph, not of x only. Use torch.autograd.grad, or backward with inputs=[x].
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    rows = []
    for g_i in g:
        x.grad = None
        if g_i.requires_grad:
            g_i.backward(retain_graph=True)
        rows.append(torch.zeros_like(x) if x.grad is None else x.grad)
    return torch.stack(rows)
