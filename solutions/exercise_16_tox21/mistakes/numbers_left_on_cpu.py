"""The row numbers are on the CPU, wherever X is. Bring them to the device of X."""


def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    order = torch.randperm(n_groups, generator=torch.Generator().manual_seed(seed)).to(X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return (~in_test).nonzero().flatten().cpu(), in_test.nonzero().flatten().cpu()
