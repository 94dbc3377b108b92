# wrong: cosine_lr: epoch // total is 0 until the end
# base: right/r01_plain.py
def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(math.pi * (epoch // total))) / 2
