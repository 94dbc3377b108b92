"""You cast x to float32 first: an x in float64 loses half its digits, and an f that holds float64 tensors
fails. Differentiate at x.detach(), in x's own dtype.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    z = x.detach().float().requires_grad_()
    g = gradient(f(z), z, create_graph=True)
    return torch.stack([gradient(g_i, z, retain_graph=True) for g_i in g]).to(x.dtype)
