"""The train loader leaves out last batches with two samples as well. BatchNorm can train on two; leave out a
single one only."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train,
        batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size in (1, 2),
        generator=torch.Generator().manual_seed(seed),
    )
    return train_loader, DataLoader(test, batch_size)
