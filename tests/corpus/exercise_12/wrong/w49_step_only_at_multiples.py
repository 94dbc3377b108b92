# wrong: step_lr: lr0 again between the drops
# base: right/r01_plain.py
def step_lr(lr0, epoch, step_size, gamma):
    return lr0 * gamma ** (epoch // step_size) if epoch % step_size == 0 else lr0
