# wrong: make_loaders: samples with replacement: an epoch is no pass over the data
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.Generator().manual_seed(seed)
    drop = batch_size > 1 and len(train) % batch_size == 1
    s = torch.utils.data.RandomSampler(train, replacement=True, num_samples=len(train), generator=g)
    return DataLoader(train, batch_size, sampler=s, drop_last=drop), DataLoader(test, batch_size)
