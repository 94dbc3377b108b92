"""You multiply by gamma times the number of drops. Each drop multiplies by gamma: a power, **."""


def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma * (epoch // step_size) if epoch >= step_size else lr0
