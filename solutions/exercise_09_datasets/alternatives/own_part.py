"""The parts are of a class of its own, with a set of numbers that are drawn one by one."""


class Part(Dataset):
    def __init__(self, whole, numbers):
        self.whole, self.numbers = whole, numbers

    def __len__(self):
        return len(self.numbers)

    def __getitem__(self, i):
        return self.whole[self.numbers[i]]


def split(dataset, fractions, seed):
    generator = torch.Generator().manual_seed(seed)
    left = list(range(len(dataset)))
    counts = [round(len(dataset) * total) for total in accumulate(fractions)]
    parts = []
    for count, before in zip(counts, [0, *counts]):
        chosen = [left.pop(torch.randint(len(left), (), generator=generator)) for _ in range(count - before)]
        parts.append(Part(dataset, chosen))
    return parts
