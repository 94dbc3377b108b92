"""It is always the same sample that the train loader leaves out, and it is never trained on. Shuffle all
samples, and leave the last batch out."""


def make_loaders(train, test, batch_size, seed):
    keep = len(train) - (len(train) % batch_size == 1)
    train_loader = DataLoader(
        Subset(train, range(keep)), batch_size, shuffle=True, generator=torch.Generator().manual_seed(seed)
    )
    return train_loader, DataLoader(test, batch_size)
