"""All rows in one batched backward pass (is_grads_batched), and v as grad_outputs; cases without a graph are
handled by hand.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    n = len(x)
    with torch.enable_grad():
        x = x.detach().requires_grad_()
        y = f(x)
        if not y.requires_grad:
            return x.new_zeros(n, n)
        g = torch.autograd.grad(y, x, create_graph=True, allow_unused=True)[0]
        if g is None or not g.requires_grad:
            return x.new_zeros(n, n)
        rows = torch.autograd.grad(g, x, torch.eye(n).to(x), is_grads_batched=True, allow_unused=True)[0]
    return x.new_zeros(n, n) if rows is None else rows


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    y = f(x)
    if not y.requires_grad:
        return torch.zeros_like(x)
    (g,) = torch.autograd.grad(y, x, create_graph=True, materialize_grads=True)
    if not g.requires_grad:
        return torch.zeros_like(x)
    return torch.autograd.grad(g, x, grad_outputs=v, materialize_grads=True)[0]
