# wrong: split: only the first two fractions are used
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    n = len(dataset)
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed)).tolist()
    cut = round(fractions[0] * n)
    return [Subset(dataset, order[:cut]), Subset(dataset, order[cut:])]
