"""The seed is not used, so that every split is the same."""


def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    order = torch.randperm(n_groups, generator=torch.Generator().manual_seed(0)).to(X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
