# wrong: make_loaders: always leaves out the last sample of the data set instead of the last batch of the epoch
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.Generator().manual_seed(seed)
    if batch_size > 1 and len(train) % batch_size == 1:
        train = Subset(train, range(len(train) - 1))
    return DataLoader(train, batch_size, shuffle=True, generator=g), DataLoader(test, batch_size)
