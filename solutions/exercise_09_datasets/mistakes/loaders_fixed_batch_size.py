"""The train loader has batches of another size than batch_size. Pass the argument on."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train, 8, shuffle=True, drop_last=len(train) % 8 == 1, generator=torch.Generator().manual_seed(seed)
    )
    return train_loader, DataLoader(test, batch_size)
