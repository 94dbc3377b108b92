# debatable: make_loaders: the order of epoch k depends on seed + k: a new iterator over a loader in use starts the next epoch
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    drop = batch_size > 1 and len(train) % batch_size == 1
    class S:
        epoch = 0
        def __iter__(self):
            g = torch.Generator().manual_seed(seed + self.epoch)
            self.epoch += 1
            return iter(torch.randperm(len(train), generator=g).tolist())
        def __len__(self):
            return len(train)
    return DataLoader(train, batch_size, sampler=S(), drop_last=drop), DataLoader(test, batch_size)
