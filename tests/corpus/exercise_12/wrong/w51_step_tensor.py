# wrong: step_lr: a float32 tensor
# base: right/r01_plain.py
def step_lr(lr0, epoch, step_size, gamma):
    return torch.tensor(lr0 * gamma ** (epoch // step_size))
