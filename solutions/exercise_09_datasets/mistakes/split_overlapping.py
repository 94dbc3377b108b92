"""Every part of split is drawn from all samples, so that parts overlap and the test set holds training data.
Shuffle once, and cut."""


def split(dataset, fractions, seed):
    generator = torch.Generator().manual_seed(seed)
    n = len(dataset)
    return [Subset(dataset, torch.randperm(n, generator=generator)[: round(n * f)].tolist()) for f in fractions]
