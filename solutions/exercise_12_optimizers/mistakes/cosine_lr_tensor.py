"""cosine_lr returns a tensor. Return a Python number: math.cos instead of torch.cos."""


def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + torch.cos(torch.tensor(math.pi * epoch / total))) / 2
