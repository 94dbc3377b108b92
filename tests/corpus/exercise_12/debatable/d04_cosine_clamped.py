# debatable: cosine_lr: stays at 0 after the last epoch
# base: right/r01_plain.py
def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(math.pi * min(epoch, total) / total)) / 2
