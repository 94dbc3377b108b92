"""Your rate is 0 one epoch too early. It is lr0 at epoch 0, and 0 at epoch total."""


def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(math.pi * epoch / max(total - 1, 1))) / 2
