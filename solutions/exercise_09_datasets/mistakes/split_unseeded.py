"""split draws from the global random state, and does not use its seed: two calls give different parts. Give
torch.randperm a generator with that seed."""


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset)).tolist()
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [Subset(dataset, order[start:end]) for start, end in pairwise(borders)]
