# wrong: step_lr: the drop comes one epoch late
# base: right/r01_plain.py
def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma ** (max(epoch - 1, 0) // step_size)
