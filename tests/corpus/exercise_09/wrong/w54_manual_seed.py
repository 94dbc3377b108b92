# wrong: make_loaders: torch.manual_seed: the global state is changed
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    g = torch.manual_seed(seed)
    drop = batch_size > 1 and len(train) % batch_size == 1
    return DataLoader(train, batch_size, shuffle=True, generator=torch.Generator().manual_seed(seed), drop_last=drop), DataLoader(test, batch_size)
