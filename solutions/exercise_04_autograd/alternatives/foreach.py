"""One call moves all parameters."""


@torch.no_grad()
def sgd_step_(params, lr):
    moving = [p for p in params if p.grad is not None]
    torch._foreach_add_(moving, [p.grad for p in moving], alpha=-lr)
    torch._foreach_zero_([p.grad for p in moving])
