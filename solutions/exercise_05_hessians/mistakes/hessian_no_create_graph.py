"""Something that you differentiate has no graph. Either x does not require a gradient when f is called (make a leaf
of your own: x.detach().requires_grad_()), or the first grad did not record its own operations (create_graph=True), or
gradients are switched off (no_grad, inference_mode, set_grad_enabled).
"""


def hessian(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    x = x.detach().requires_grad_()
    (g,) = torch.autograd.grad(f(x), x)
    return torch.stack([torch.autograd.grad(g_i, x, retain_graph=True)[0] for g_i in g])
