"""split cuts the data set in its own order, and does not use the seed. Many data sets are sorted: shuffle the
numbers of the samples first."""


def split(dataset, fractions, seed):
    order = list(range(len(dataset)))
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [Subset(dataset, order[start:end]) for start, end in pairwise(borders)]
