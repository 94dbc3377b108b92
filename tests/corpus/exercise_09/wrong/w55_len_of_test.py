# wrong: make_loaders: the length of the test set decides about drop_last
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.Generator().manual_seed(seed)
    drop = batch_size > 1 and len(test) % batch_size == 1
    return DataLoader(train, batch_size, shuffle=True, generator=g, drop_last=drop), DataLoader(test, batch_size)
