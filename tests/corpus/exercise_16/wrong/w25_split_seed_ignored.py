# wrong: group_split: the first groups of the sorted table are always the test set
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n = int(group.max()) + 1
    test = group < round(test_fraction * n)
    return (~test).nonzero()[:, 0], test.nonzero()[:, 0]
