# wrong: group_split: duplicates are in neither part: not covering
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    first = {}
    for i, g in enumerate(group.tolist()):
        first.setdefault(g, i)
    rows = torch.tensor(list(first.values()))
    order = rows[torch.randperm(len(rows), generator=torch.Generator().manual_seed(seed))]
    cut = round(test_fraction * len(rows))
    return order[cut:], order[:cut]
