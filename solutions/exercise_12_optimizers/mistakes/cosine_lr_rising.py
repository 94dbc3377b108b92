"""Your rate rises from 0 to lr0. It should fall: (1 + cos) / 2, not (1 - cos) / 2."""


def cosine_lr(lr0, epoch, total):
    return lr0 * (1 - math.cos(math.pi * epoch / total)) / 2
