# wrong: split: draws with replacement: not covering
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    n = len(dataset)
    order = torch.randint(0, n, (n,), generator=torch.Generator().manual_seed(seed)).tolist()
    cuts = [round(sum(fractions[:k]) * n) for k in range(len(fractions))] + [n]
    return [Subset(dataset, order[a:b]) for a, b in zip(cuts, cuts[1:])]
