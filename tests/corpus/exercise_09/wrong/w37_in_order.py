# wrong: split: no shuffling: the seed is ignored
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    n = len(dataset)
    parts, total, start = [], 0.0, 0
    for f in fractions:
        total += f
        parts.append(Subset(dataset, range(start, round(total * n))))
        start = round(total * n)
    return parts
