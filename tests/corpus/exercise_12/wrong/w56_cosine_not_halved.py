# wrong: cosine_lr: starts at 2 * lr0
# base: right/r01_plain.py
def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(math.pi * epoch / total))
