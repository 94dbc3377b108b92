"""What you return does not number the rows. Their numbers are asked for, whole numbers in one axis: they find the
labels as well, which the rows themselves do not.
"""


def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    order = torch.randperm(n_groups, generator=torch.Generator().manual_seed(seed)).to(X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return X[~in_test], X[in_test]
