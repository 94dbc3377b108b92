"""The diagonal of your Hessian is right, and everything beside it is zero. Mixed derivatives belong to the
matrix too: row i is the whole gradient of g[i].
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return torch.diag(torch.stack([gradient(g_i, x, retain_graph=True)[i] for i, g_i in enumerate(g)]))
