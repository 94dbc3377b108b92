"""Your function writes to the caller's x.grad: backward adds to the .grad of every leaf that it reaches. Use
torch.autograd.grad at a leaf of your own.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x.requires_grad_()
    f(x).backward(create_graph=True)
    return torch.stack([gradient(g_i, x, retain_graph=True) for g_i in x.grad])
