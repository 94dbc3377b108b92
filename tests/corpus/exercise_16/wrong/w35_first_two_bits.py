# wrong: group_split: rows are compared on their first two bits only: four groups at most, and the share of the test set is lost
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    _, group = torch.unique(X[:, :2], dim=0, return_inverse=True)
    n = int(group.max()) + 1
    chosen = torch.randperm(n, generator=torch.Generator().manual_seed(seed)) < max(1, round(test_fraction * n))
    return (~chosen[group]).nonzero()[:, 0], chosen[group].nonzero()[:, 0]
