# wrong: step_lr: epochs are counted from 1
# base: right/r01_plain.py
def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma ** ((epoch + 1) // step_size)
