"""You approximate the gradient by difference quotients: they lose half of the digits and more to rounding,
and take two calls of f per entry. Autograd is exact and takes one.
"""


def grad_of(f, x):
    x = x.detach()
    h, flat = 1e-3, x.flatten()
    slopes = []
    for i in range(len(flat)):
        step = torch.zeros_like(flat)
        step[i] = h
        up, down = f((flat + step).view(x.shape)), f((flat - step).view(x.shape))
        slopes.append((up - down).detach() / (2 * h))
    return torch.stack(slopes).view(x.shape).to(x.dtype)
