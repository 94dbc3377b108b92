"""The test set is always the first groups in their order. Shuffle them."""


def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    order = torch.arange(n_groups, device=X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
