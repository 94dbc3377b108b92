# wrong: cosine_lr: a quarter cosine
# base: right/r01_plain.py
def cosine_lr(lr0, epoch, total):
    return lr0 * math.cos(math.pi / 2 * epoch / total)
