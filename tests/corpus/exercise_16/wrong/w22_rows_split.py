# wrong: group_split: rows are split at random: equal rows on both sides
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    order = torch.randperm(len(X), generator=torch.Generator().manual_seed(seed))
    cut = round(test_fraction * len(X))
    return order[cut:], order[:cut]
