"""Works on the caller's own leaf and puts its flag back; a tensor with a history is detached."""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    needed = x.requires_grad
    t = x.requires_grad_() if not needed else x
    try:
        slope = gradient(f(t), t, create_graph=True)
        return gradient(slope, t).detach()
    finally:
        if not needed:
            x.requires_grad_(False)
