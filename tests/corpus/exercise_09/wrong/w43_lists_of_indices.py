# wrong: split: lists of indices instead of datasets
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    n = len(dataset)
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed)).tolist()
    cuts = [round(sum(fractions[:k]) * n) for k in range(len(fractions))] + [n]
    return [order[a:b] for a, b in zip(cuts, cuts[1:])]
