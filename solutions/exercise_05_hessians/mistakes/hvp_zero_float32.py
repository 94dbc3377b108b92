"""Your zeros for a linear f are float32, whatever x is: torch.zeros takes the default dtype, and the CPU. Use
torch.zeros_like(x).
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    if not g.requires_grad:
        return torch.zeros(len(x))
    return gradient(g @ v, x)
