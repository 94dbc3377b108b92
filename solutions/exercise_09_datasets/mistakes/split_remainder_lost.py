"""split loses samples: each size is rounded down, and what is left over belongs to no part. Round the borders
between the parts instead of the sizes."""


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    sizes = [int(len(dataset) * f) for f in fractions]
    borders = list(accumulate(sizes, initial=0))
    return [Subset(dataset, order[start:end]) for start, end in pairwise(borders)]
