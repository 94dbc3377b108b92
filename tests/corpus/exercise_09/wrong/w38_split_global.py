# wrong: split: the permutation comes from the global generator
# base: right/r01_plain.py
def split(dataset, fractions, seed):
    torch.manual_seed(seed)
    n = len(dataset)
    order = torch.randperm(n).tolist()
    cuts = [0]
    for k in range(len(fractions)):
        cuts.append(round(sum(fractions[: k + 1]) * n))
    return [Subset(dataset, order[a:b]) for a, b in zip(cuts, cuts[1:])]
