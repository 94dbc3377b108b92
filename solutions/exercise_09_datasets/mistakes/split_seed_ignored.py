"""split gives the same parts for every seed. Make the generator from the argument seed."""


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(0)).tolist()
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [Subset(dataset, order[start:end]) for start, end in pairwise(borders)]
