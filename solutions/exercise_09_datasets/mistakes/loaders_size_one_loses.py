"""With batch_size 1 the train loader loses a sample. There, every batch holds a single sample, and nothing
should be left out."""


def make_loaders(train, test, batch_size, seed):
    keep = len(train) - 1 if batch_size == 1 else len(train)
    train_loader = DataLoader(
        Subset(train, range(keep)),
        batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size == 1,
        generator=torch.Generator().manual_seed(seed),
    )
    return train_loader, DataLoader(test, batch_size)
