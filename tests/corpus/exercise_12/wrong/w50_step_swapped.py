# wrong: step_lr: gamma before step_size
# base: right/r01_plain.py
def step_lr(lr0, epoch, gamma, step_size):
    return lr0 * gamma ** (epoch // step_size)
