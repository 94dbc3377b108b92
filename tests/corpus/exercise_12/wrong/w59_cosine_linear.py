# wrong: cosine_lr: a straight line
# base: right/r01_plain.py
def cosine_lr(lr0, epoch, total):
    return lr0 * (1 - epoch / total)
