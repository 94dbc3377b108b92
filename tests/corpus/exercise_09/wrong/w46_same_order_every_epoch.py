# wrong: make_loaders: shuffled once: every epoch has the same order
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    order = torch.randperm(len(train), generator=torch.Generator().manual_seed(seed)).tolist()
    drop = batch_size > 1 and len(train) % batch_size == 1
    return DataLoader(Subset(train, order), batch_size, drop_last=drop), DataLoader(test, batch_size)
