"""Seeds the global random state inside torch.random.fork_rng, which puts it back."""


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        with torch.random.fork_rng():
            torch.manual_seed(seed)
            bits = torch.rand(size, 2) < 0.5
            self.data = bits + std * torch.randn(size, 2)
        self.label = torch.logical_xor(bits[:, 0], bits[:, 1]).long()

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return self.data[i], self.label[i]


def split(dataset, fractions, seed):
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        order = torch.randperm(len(dataset))
    sizes = [math.floor(fraction * len(dataset)) for fraction in fractions]
    for k in range(len(dataset) - sum(sizes)):
        sizes[k] += 1
    return [Subset(dataset, part) for part in order.split(sizes)]
