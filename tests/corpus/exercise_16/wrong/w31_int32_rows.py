# wrong: group_split: int32 instead of int64
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n = int(group.max()) + 1
    chosen = torch.randperm(n, generator=torch.Generator().manual_seed(seed)) < round(test_fraction * n)
    return (~chosen[group]).nonzero()[:, 0].int(), chosen[group].nonzero()[:, 0].int()
