"""Your rate drops one epoch too early. Epochs are counted from 0, and the first step_size of them have the rate
lr0."""


def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma ** ((epoch + 1) // step_size)
