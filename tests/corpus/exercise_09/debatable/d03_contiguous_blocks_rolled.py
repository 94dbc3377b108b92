# debatable: split: a seeded rotation instead of a shuffle: disjoint, covering and reproducible
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    n = len(dataset)
    shift = int(torch.randint(0, n, (1,), generator=torch.Generator().manual_seed(seed)))
    order = [(i + shift) % n for i in range(n)]
    cuts = [round(sum(fractions[:k]) * n) for k in range(len(fractions))] + [n]
    return [Subset(dataset, order[a:b]) for a, b in zip(cuts, cuts[1:])]
