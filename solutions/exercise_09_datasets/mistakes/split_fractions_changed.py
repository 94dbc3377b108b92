"""split empties the caller's list of fractions. Leave arguments as they are, and work on a copy."""


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    parts, start, total = [], 0, 0.0
    while fractions:
        total += fractions.pop(0)
        end = round(len(dataset) * total)
        parts.append(Subset(dataset, order[start:end]))
        start = end
    return parts
