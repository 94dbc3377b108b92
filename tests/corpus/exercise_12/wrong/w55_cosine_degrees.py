# wrong: cosine_lr: degrees
# base: right/r01_plain.py
def cosine_lr(lr0, epoch, total):
    return lr0 * (1 + math.cos(180 * epoch / total)) / 2
