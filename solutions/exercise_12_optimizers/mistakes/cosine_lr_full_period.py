"""Your rate comes back to lr0 at the end: you go through the whole period of the cosine. Half of it ends at pi."""


def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(2 * math.pi * epoch / total)) / 2
