"""When f is a module, your function clears gradients that the caller had collected in its parameters. Call no
zero_grad here: torch.autograd.grad neither reads nor writes any .grad.
"""


def newton_step(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    if isinstance(f, torch.nn.Module):
        f.zero_grad()
    x = x.detach().requires_grad_()
    g = gradient(f(x), x)
    return x.detach() - torch.linalg.solve(hessian(f, x), g)
