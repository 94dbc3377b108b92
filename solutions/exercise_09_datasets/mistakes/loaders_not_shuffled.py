"""The train loader does not shuffle: every epoch has the same batches. Give it shuffle=True."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train, batch_size, drop_last=len(train) % batch_size == 1, generator=torch.Generator().manual_seed(seed)
    )
    return train_loader, DataLoader(test, batch_size)
