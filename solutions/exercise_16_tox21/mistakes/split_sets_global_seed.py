"""You seed the global random state, and change the random numbers of everybody else. Give randperm a generator of its
own."""


def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    order = torch.manual_seed(seed) and torch.randperm(n_groups).to(X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
