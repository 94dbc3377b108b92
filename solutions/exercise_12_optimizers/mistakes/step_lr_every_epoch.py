"""Your rate drops in every epoch, whatever step_size is. The number of drops is epoch // step_size."""


def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma**epoch
