"""Your rate drops one epoch too late. Epochs are counted from 0: epoch number step_size is the first one after
the drop."""


def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma ** (max(epoch - 1, 0) // step_size)
