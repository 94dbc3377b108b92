"""The train loader leaves out every last batch that is not full (drop_last=True). Only a single sample should be
left out; set drop_last where that is the case."""


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        train, batch_size, shuffle=True, drop_last=True, generator=torch.Generator().manual_seed(seed)
    )
    return train_loader, DataLoader(test, batch_size)
