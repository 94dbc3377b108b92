# wrong: make_loaders: the train loader is not shuffled
# base: right/r01_plain.py
def make_loaders(train, test, batch_size, seed):
    drop = batch_size > 1 and len(train) % batch_size == 1
    return DataLoader(train, batch_size, drop_last=drop), DataLoader(test, batch_size)
