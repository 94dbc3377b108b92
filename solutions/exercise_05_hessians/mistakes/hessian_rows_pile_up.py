"""Each of your rows holds the sum of all rows up to it: backward adds to .grad. Clear it before each row, or
use torch.autograd.grad, which adds to nothing.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    rows = []
    for g_i in g:
        if g_i.requires_grad:
            g_i.backward(retain_graph=True, inputs=[x])
        rows.append(torch.zeros_like(x) if x.grad is None else x.grad.clone())
    return torch.stack(rows)
