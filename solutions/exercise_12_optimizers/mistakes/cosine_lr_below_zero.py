"""Your rate falls below zero: it is the cosine itself, which reaches from 1 to -1. Shift and scale it: (1 + cos)
/ 2."""


def cosine_lr(lr0, epoch, total):
    return lr0 * math.cos(math.pi * epoch / total)
