# wrong: cosine_lr: ends at -lr0
# base: right/r01_plain.py
def cosine_lr(lr0, epoch, total):
    return lr0 * math.cos(math.pi * epoch / total)
