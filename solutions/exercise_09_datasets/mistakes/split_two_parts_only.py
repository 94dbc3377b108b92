"""split returns two parts, whatever the number of fractions. Return one part per fraction."""


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    cut = round(len(dataset) * fractions[0])
    return [Subset(dataset, order[:cut]), Subset(dataset, order[cut:])]
