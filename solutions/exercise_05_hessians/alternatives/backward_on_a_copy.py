"""backward and .grad, on copies that the caller never sees, cleared between the rows."""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    t = x.detach().clone().requires_grad_()
    y = f(t)
    if not y.requires_grad:
        return torch.zeros_like(x, requires_grad=False)
    y.backward(create_graph=True, inputs=[t])
    slope, t.grad = t.grad, None
    if slope is not None and slope.requires_grad:
        slope.backward(inputs=[t])
    return torch.zeros_like(t) if t.grad is None else t.grad.detach()


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    leaf = x.detach().clone().requires_grad_()
    y = f(leaf)
    g = torch.zeros_like(x)
    if y.requires_grad:
        y.backward(create_graph=True, inputs=[leaf])
        g = leaf.grad if leaf.grad is not None else g
    rows = []
    for g_i in g:
        leaf.grad = None
        if g_i.grad_fn is not None and g.requires_grad:
            g_i.backward(retain_graph=True, inputs=[leaf])
        rows.append(torch.zeros_like(leaf) if leaf.grad is None else leaf.grad.detach())
    return torch.stack(rows).detach()
