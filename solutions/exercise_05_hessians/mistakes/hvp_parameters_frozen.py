"""When f is a module, its parameters no longer require gradients after your call, so the caller cannot train
it. Leave f as it is: grad with respect to x does not touch its parameters.
"""


def hvp(f: Callable[[Tensor], Tensor], x: Tensor, v: Tensor) -> Tensor:
    if isinstance(f, torch.nn.Module):
        f.requires_grad_(False)
    x = x.detach().requires_grad_()
    g = gradient(f(x), x, create_graph=True)
    return gradient(g @ v, x)
