"""make_loaders calls torch.manual_seed, which sets the random state of the whole program. Give the loader a
generator of its own."""


def make_loaders(train, test, batch_size, seed):
    torch.manual_seed(seed)
    train_loader = DataLoader(train, batch_size, shuffle=True, drop_last=len(train) % batch_size == 1)
    return train_loader, DataLoader(test, batch_size)
