# wrong: make_loaders: drops a last batch of two as well
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.Generator().manual_seed(seed)
    drop = 0 < len(train) % batch_size <= 2
    return DataLoader(train, batch_size, shuffle=True, generator=g, drop_last=drop), DataLoader(test, batch_size)
