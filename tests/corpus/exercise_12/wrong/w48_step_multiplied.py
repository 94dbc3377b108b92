# wrong: step_lr: gamma times the number of drops instead of to its power
# base: right/r01_plain.py
def step_lr(lr0, epoch, step_size, gamma):
    drops = epoch // step_size
    return lr0 * gamma * drops if drops else lr0
