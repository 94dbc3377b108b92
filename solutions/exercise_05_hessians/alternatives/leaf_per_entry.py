"""One 0-D leaf per entry of x, so that second derivatives are taken scalar by scalar."""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    entries = [e.detach().clone().requires_grad_() for e in x]
    y = f(torch.stack(entries))
    rows = []
    for e in entries:
        slope = gradient(y, e, create_graph=True)
        rows.append(torch.stack([gradient(slope, other, retain_graph=True).detach() for other in entries]))
    return torch.stack(rows)
