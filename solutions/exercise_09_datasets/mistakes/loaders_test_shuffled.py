"""The test loader shuffles. Give it no shuffle, so that predictions can be compared with the samples in order."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train,
        batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size == 1,
        generator=torch.Generator().manual_seed(seed),
    )
    return train_loader, DataLoader(test, batch_size, shuffle=True, generator=torch.Generator().manual_seed(seed))
