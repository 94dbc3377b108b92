"""Something that you differentiate has no graph. Either x does not require a gradient when f is called (make a leaf
of your own: x.detach().requires_grad_()), or the first grad did not record its own operations (create_graph=True), or
gradients are switched off (no_grad, inference_mode, set_grad_enabled).
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (g,) = torch.autograd.grad(f(x), x)
    return torch.autograd.grad(g @ v, x)[0]
