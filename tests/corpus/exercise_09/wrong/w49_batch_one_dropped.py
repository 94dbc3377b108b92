# wrong: make_loaders: with batch_size 1 the last sample is lost: len % 1 is never 1, but the test here is len - 1
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.Generator().manual_seed(seed)
    drop = (len(train) - 1) % batch_size == 0
    keep = len(train) - 1 if drop else len(train)
    order = list(range(len(train)))
    if drop and batch_size == 1:
        train = Subset(train, order[:keep])
    return DataLoader(train, batch_size, shuffle=True, generator=g, drop_last=drop), DataLoader(test, batch_size)
