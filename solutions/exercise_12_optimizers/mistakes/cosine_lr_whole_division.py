"""Your angle jumps from 0 to pi: // rounds down. Divide with /."""


def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(math.pi * (epoch // total))) / 2
