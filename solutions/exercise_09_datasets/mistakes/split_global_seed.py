"""split calls torch.manual_seed, which sets the random state of the whole program. Make a torch.Generator of
your own."""


def split(dataset, fractions, seed):
    torch.manual_seed(seed)
    order = torch.randperm(len(dataset)).tolist()
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [Subset(dataset, order[start:end]) for start, end in pairwise(borders)]
