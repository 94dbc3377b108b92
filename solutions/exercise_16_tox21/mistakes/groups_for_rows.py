"""Some rows are on neither side. Where numbers of groups are returned, or one row of each group, the other rows of a
group are lost: return the numbers of all rows.
"""


def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    order = torch.randperm(n_groups, generator=torch.Generator().manual_seed(seed)).to(X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return order[round(test_fraction * n_groups) :], order[: round(test_fraction * n_groups)]
