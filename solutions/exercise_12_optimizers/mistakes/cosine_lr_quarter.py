"""Your rate follows a quarter of the period, and falls steeply to the end. Use half a period, with (1 + cos) /
2."""


def cosine_lr(lr0, epoch, total):
    return lr0 * math.cos(math.pi * epoch / total / 2)
