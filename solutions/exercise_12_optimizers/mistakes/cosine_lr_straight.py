"""Your rate falls along a straight line. The cosine is flat at both ends."""


def cosine_lr(lr0, epoch, total):
    return lr0 * (1 - epoch / total)
