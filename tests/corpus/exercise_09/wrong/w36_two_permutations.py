# wrong: split: every part has a permutation of its own: they overlap
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    g = torch.Generator().manual_seed(seed)
    n = len(dataset)
    parts, total, start = [], 0.0, 0
    for f in fractions:
        total += f
        end = round(total * n)
        parts.append(Subset(dataset, torch.randperm(n, generator=g)[start:end].tolist()))
        start = end
    return parts
