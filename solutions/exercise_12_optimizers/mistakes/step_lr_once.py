"""Your rate drops only once. It drops after every step_size epochs."""


def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma if epoch >= step_size else lr0
