"""Draws with random.Random in a loop, and refuses negative indices."""

from random import Random


class XORDataset(Dataset):
    def __init__(self, size, std=0.1, seed=0):
        random = Random(seed)
        bits = [(random.getrandbits(1), random.getrandbits(1)) for _ in range(size)]
        self.data = torch.tensor([[b + random.gauss(0, std) for b in pair] for pair in bits])
        self.label = torch.tensor([a ^ b for a, b in bits])

    def __len__(self):
        return len(self.label)

    def __getitem__(self, i):
        if i < 0:
            raise IndexError("no negative indices")
        return self.data[i], self.label[i].item()


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        random = Random(seed)
        self.x = torch.tensor([[random.uniform(0, 2 * math.pi)] for _ in range(size)])
        heights = [[amplitude * math.sin(x + phase) + random.gauss(0, noise)] for x in self.x.flatten().tolist()]
        self.y = torch.tensor(heights)

    def __len__(self):
        return len(self.x)

    def __getitem__(self, i):
        if i < 0:
            raise IndexError("no negative indices")
        return self.x[i], self.y[i]


def split(dataset, fractions, seed):
    numbers = list(range(len(dataset)))
    Random(seed).shuffle(numbers)
    parts, total = [], 0.0
    for fraction in fractions:
        start, total = round(total * len(numbers)), total + fraction
        parts.append(Subset(dataset, sorted(numbers[start : round(total * len(numbers))])))
    return parts
