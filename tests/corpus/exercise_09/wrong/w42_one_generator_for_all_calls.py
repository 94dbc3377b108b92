# wrong: split: a generator made once: the same seed gives another split the second time
# base: right/r01_plain.py
_g = {}


def split(dataset, fractions, seed):
    g = _g.setdefault(seed, torch.Generator().manual_seed(seed))
    n = len(dataset)
    order = torch.randperm(n, generator=g).tolist()
    cuts = [round(sum(fractions[:k]) * n) for k in range(len(fractions))] + [n]
    return [Subset(dataset, order[a:b]) for a, b in zip(cuts, cuts[1:])]
