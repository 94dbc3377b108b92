# wrong: make_loaders: the test loader gives everything in one batch that leaves out what exceeds 2 * batch_size
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.Generator().manual_seed(seed)
    drop = batch_size > 1 and len(train) % batch_size == 1
    test = Subset(test, range(min(len(test), 2 * batch_size)))
    return DataLoader(train, batch_size, shuffle=True, generator=g, drop_last=drop), DataLoader(test, batch_size)
