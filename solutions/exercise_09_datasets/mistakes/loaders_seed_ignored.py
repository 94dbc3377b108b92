"""The train loader has the same orders for every seed. Make the generator from the argument seed."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train,
        batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size == 1,
        generator=torch.Generator().manual_seed(0),
    )
    return train_loader, DataLoader(test, batch_size)
