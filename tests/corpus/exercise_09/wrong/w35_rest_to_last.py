# wrong: split: the whole rest goes to the last part: more than one too many
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    n = len(dataset)
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed)).tolist()
    sizes = [int(f * n) for f in fractions]
    sizes[-1] = n - sum(sizes[:-1])
    parts, start = [], 0
    for s in sizes:
        parts.append(Subset(dataset, order[start:start + s]))
        start += s
    return parts
