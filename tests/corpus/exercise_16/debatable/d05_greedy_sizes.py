# debatable: group_split: the largest groups are dealt out first, only the rest at random
# base: right/r01_plain.py
def group_split(X, test_fraction, seed):
    _, group, counts = torch.unique(X, dim=0, return_inverse=True, return_counts=True)
    noise = torch.rand(len(counts), generator=torch.Generator().manual_seed(seed))
    order = torch.argsort(counts.double() + noise.double(), descending=True).tolist()
    want, have, chosen = test_fraction * len(X), 0, torch.zeros(len(counts), dtype=torch.bool)
    for k, g in enumerate(order):
        c = int(counts[g])
        if have + c <= want * (k + 1) / len(order) + c / 2:
            chosen[g] = True
            have += c
    return (~chosen[group]).nonzero()[:, 0], chosen[group].nonzero()[:, 0]
