# wrong: cosine_lr: reaches 0 one epoch too early
# base: right/r01_plain.py
def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(math.pi * epoch / max(total - 1, 1))) / 2
