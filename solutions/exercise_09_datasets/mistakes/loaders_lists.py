"""make_loaders returns lists of batches, which are the same in every epoch. Return the DataLoaders themselves."""


def make_loaders(train, test, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    train_loader = DataLoader(
        train, batch_size, shuffle=True, drop_last=len(train) % batch_size == 1, generator=generator
    )
    return list(train_loader), list(DataLoader(test, batch_size))
