"""You use the remainder of the division, %, which starts over again and again. The number of drops is epoch //
step_size."""


def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma ** (epoch % step_size)
