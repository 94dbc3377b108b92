# wrong: group_split: numbers of groups instead of rows
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    n = len(torch.unique(X, dim=0))
    order = torch.randperm(n, generator=torch.Generator().manual_seed(seed))
    cut = round(test_fraction * n)
    return order[cut:], order[:cut]
