"""Your angle is in degrees, and math.cos takes radians: half a period is math.pi."""


def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(180 * epoch / total)) / 2
