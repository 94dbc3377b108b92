# wrong: step_lr: drops once and never again
# base: right/r01_plain.py
def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma if epoch >= step_size else lr0
