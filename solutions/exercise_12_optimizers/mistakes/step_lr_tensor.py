"""step_lr returns a tensor. Return a Python number; no tensor is needed."""


def step_lr(lr0, epoch, step_size, gamma):
    return torch.tensor(lr0 * gamma ** (epoch // step_size))
