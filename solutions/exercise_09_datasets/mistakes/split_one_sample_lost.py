"""A sample between two parts of split is in neither. In a slice the end is left out already: the next part
starts where the last one ended."""


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [
        Subset(dataset, order[start : end - 1] if end < len(order) else order[start:end])
        for start, end in pairwise(borders)
    ]
