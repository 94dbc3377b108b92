"""make_loaders returns the test loader first. The train loader comes first."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train,
        batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size == 1,
        generator=torch.Generator().manual_seed(seed),
    )
    return DataLoader(test, batch_size), train_loader
