"""Your function sets the seed of the global random generator, and so changes the random numbers that the
caller draws next. Nothing here is random: leave the seed alone.
"""


def second_derivative(f: Callable[[Tensor], Tensor], x: Tensor) -> Tensor:
    torch.manual_seed(0)
    x = x.detach().requires_grad_()
    slope = gradient(f(x), x, create_graph=True)
    return gradient(slope, x)
