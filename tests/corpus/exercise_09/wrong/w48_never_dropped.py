# wrong: make_loaders: a last batch of one sample is kept
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.Generator().manual_seed(seed)
    return DataLoader(train, batch_size, shuffle=True, generator=g), DataLoader(test, batch_size)
