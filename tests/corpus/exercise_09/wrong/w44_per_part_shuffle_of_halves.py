# wrong: split: equal parts whatever the fractions
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    n = len(dataset)
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    return [Subset(dataset, c.tolist()) for c in order.tensor_split(len(fractions))]
