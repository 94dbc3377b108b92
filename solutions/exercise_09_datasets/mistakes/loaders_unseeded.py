"""The train loader shuffles with the global random state, and does not use the seed. Give it a generator with
that seed."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(train, batch_size, shuffle=True, drop_last=len(train) % batch_size == 1)
    return train_loader, DataLoader(test, batch_size)
