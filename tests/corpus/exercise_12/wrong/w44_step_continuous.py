# wrong: step_lr: true division: decays every epoch
# base: right/r01_plain.py
def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma ** (epoch / step_size)
