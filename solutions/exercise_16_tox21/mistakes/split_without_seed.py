"""The split uses the global random state, so that equal seeds give different splits. Give randperm a generator with the
seed."""


def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    order = torch.randperm(n_groups).to(X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
