# wrong: cosine_lr: ends at a hundredth of lr0
# base: right/r01_plain.py
def cosine_lr(lr0, epoch, total):
    low = 0.01 * lr0
    return low + (lr0 - low) * (1 + math.cos(math.pi * epoch / total)) / 2
