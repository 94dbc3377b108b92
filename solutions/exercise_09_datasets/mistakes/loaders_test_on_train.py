"""Both loaders read the train set. The second one should read the test set."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train,
        batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size == 1,
        generator=torch.Generator().manual_seed(seed),
    )
    return train_loader, DataLoader(train, batch_size)
