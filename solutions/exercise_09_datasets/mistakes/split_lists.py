"""The parts of split are lists. They should be data sets, such as Subset(dataset, numbers)."""


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [[dataset[i] for i in order[start:end]] for start, end in pairwise(borders)]
