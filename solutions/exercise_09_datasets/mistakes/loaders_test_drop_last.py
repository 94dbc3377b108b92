"""The test loader leaves out its last batch. Every sample of the test set counts: drop_last is for the train
loader alone."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train,
        batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size == 1,
        generator=torch.Generator().manual_seed(seed),
    )
    return train_loader, DataLoader(test, batch_size, drop_last=True)
