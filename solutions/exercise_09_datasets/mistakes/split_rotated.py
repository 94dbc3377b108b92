"""split only turns the order of the samples round, so that neighbours in a sorted data set stay together.
Shuffle them, with torch.randperm."""


def split(dataset, fractions, seed):
    n = len(dataset)
    start = torch.randint(0, n, (), generator=torch.Generator().manual_seed(seed)).item()
    order = [(start + i) % n for i in range(n)]
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    return [Subset(dataset, order[start:end]) for start, end in pairwise(borders)]
