"""split cuts the data set in its own order, and only then shuffles each part. Shuffle all numbers first, then
cut."""


def split(dataset, fractions, seed):
    generator = torch.Generator().manual_seed(seed)
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [
        Subset(dataset, (start + torch.randperm(end - start, generator=generator)).tolist())
        for start, end in pairwise(borders)
    ]
