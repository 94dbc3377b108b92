"""Your function fails for an x on another device: torch.eye(n) lies on the CPU, and is float32, unless it is told
otherwise. Give it the device and the dtype of x.
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    if not g.requires_grad:
        return x.new_zeros(len(x), len(x))
    (H,) = torch.autograd.grad(g, x, torch.eye(len(x)), is_grads_batched=True, allow_unused=True)
    return x.new_zeros(len(x), len(x)) if H is None else H
