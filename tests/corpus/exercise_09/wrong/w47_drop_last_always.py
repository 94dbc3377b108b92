# wrong: make_loaders: drop_last=True also loses larger last batches
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.Generator().manual_seed(seed)
    return DataLoader(train, batch_size, shuffle=True, generator=g, drop_last=True), DataLoader(test, batch_size)
