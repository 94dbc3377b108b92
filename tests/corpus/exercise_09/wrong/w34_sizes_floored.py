# wrong: split: floors every size: the last items are in no part
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    n = len(dataset)
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed)).tolist()
    parts, start = [], 0
    for f in fractions:
        parts.append(Subset(dataset, order[start:start + int(f * n)]))
        start += int(f * n)
    return parts
