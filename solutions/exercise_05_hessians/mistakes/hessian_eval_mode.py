"""When f is a module, your function leaves it in eval mode. The caller set the mode: differentiate f as it
is.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    if isinstance(f, torch.nn.Module):
        f.eval()
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.stack([gradient(g_i, x, retain_graph=True) for g_i in g])
