"""The train loader shuffles whole batches: neighbours in the data set always come together. Shuffle the samples."""

from torch.utils.data import Sampler


class ShuffledBatches(Sampler):
    def __init__(self, n, size, seed):
        numbers = list(range(n - (n % size == 1)))
        self.batches = [numbers[i : i + size] for i in range(0, len(numbers), size)]
        self.generator = torch.Generator().manual_seed(seed)

    def __len__(self):
        return len(self.batches)

    def __iter__(self):
        full, rest = len(self.batches) - 1, self.batches[-1:]
        order = torch.randperm(full, generator=self.generator).tolist()
        return iter([self.batches[i] for i in order] + rest)


def make_loaders(train, test, batch_size, seed):
    return DataLoader(train, batch_sampler=ShuffledBatches(len(train), batch_size, seed)), DataLoader(test, batch_size)
