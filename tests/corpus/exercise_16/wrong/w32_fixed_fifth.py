# wrong: group_split: always a fifth
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n = int(group.max()) + 1
    chosen = torch.randperm(n, generator=torch.Generator().manual_seed(seed)) < round(0.2 * n)
    return (~chosen[group]).nonzero()[:, 0], chosen[group].nonzero()[:, 0]
