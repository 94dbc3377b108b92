"""Neighbouring parts of split share a sample. In a slice the end is left out: the next part starts where the
last one ended."""


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [Subset(dataset, order[max(start - 1, 0) : end]) for start, end in pairwise(borders)]
