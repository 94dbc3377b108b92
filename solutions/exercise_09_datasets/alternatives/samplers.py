"""Both loaders have samplers, and the train loader shuffles with a seed that it counts up."""

from torch.utils.data import SequentialSampler


class Shuffled:
    def __init__(self, n, seed):
        self.n, self.seed, self.epoch = n, seed, 0

    def __len__(self):
        return self.n

    def __iter__(self):
        self.epoch += 1
        return iter(
            torch.randperm(self.n, generator=torch.Generator().manual_seed(1000 * self.seed + self.epoch)).tolist()
        )


def make_loaders(train, test, batch_size, seed):
    single = batch_size > 1 and len(train) % batch_size == 1
    train_loader = DataLoader(train, batch_size, sampler=Shuffled(len(train), seed), drop_last=single)
    return train_loader, DataLoader(test, batch_size, sampler=SequentialSampler(test))
