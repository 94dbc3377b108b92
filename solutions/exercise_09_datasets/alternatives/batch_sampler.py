"""A batch sampler puts the batches together, and the test loader gives single samples."""


class Batches:
    def __init__(self, n, size, seed):
        self.n, self.size, self.generator = n, size, torch.Generator().manual_seed(seed)

    def __iter__(self):
        for batch in torch.randperm(self.n, generator=self.generator).split(self.size):
            if len(batch) > 1 or self.size == 1:
                yield batch.tolist()


def make_loaders(train, test, batch_size, seed):
    return DataLoader(train, batch_sampler=Batches(len(train), batch_size, seed)), DataLoader(test)
