# wrong: group_split: torch.manual_seed changes the global state
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    torch.manual_seed(seed)
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n = int(group.max()) + 1
    chosen = torch.randperm(n) < round(test_fraction * n)
    return (~chosen[group]).nonzero()[:, 0], chosen[group].nonzero()[:, 0]
