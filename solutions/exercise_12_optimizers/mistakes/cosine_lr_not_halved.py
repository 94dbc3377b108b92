"""Your rate starts at twice lr0: 1 + cos reaches from 2 to 0. Halve it."""


def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(math.pi * epoch / total))
