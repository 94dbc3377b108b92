"""The test loader leaves out a last batch with a single sample. In evaluation mode BatchNorm needs no batch;
test on every sample."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train,
        batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size == 1,
        generator=torch.Generator().manual_seed(seed),
    )
    return train_loader, DataLoader(test, batch_size, drop_last=len(test) % batch_size == 1)
