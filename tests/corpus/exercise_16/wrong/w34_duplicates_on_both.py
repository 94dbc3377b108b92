# wrong: group_split: the test groups' extra copies are sent to the training side to keep the row share exact
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    train, test = [], []
    _, group = torch.unique(X, dim=0, return_inverse=True)
    n = int(group.max()) + 1
    chosen = torch.randperm(n, generator=torch.Generator().manual_seed(seed)) < round(test_fraction * n)
    used = set()
    for i, g in enumerate(group.tolist()):
        if chosen[g] and g not in used:
            used.add(g)
            test.append(i)
        else:
            train.append(i)
    return torch.tensor(train), torch.tensor(test)
