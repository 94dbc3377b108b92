"""Your rate falls in every epoch: / does not round. The number of completed steps is epoch // step_size."""


def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma ** (epoch / step_size)
