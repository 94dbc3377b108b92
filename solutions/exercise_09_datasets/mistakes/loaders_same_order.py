"""The train loader has the same order in every epoch: the samples were shuffled once, in advance. shuffle=True
shuffles anew in each epoch."""


def make_loaders(train, test, batch_size, seed):
    order = torch.randperm(len(train), generator=torch.Generator().manual_seed(seed)).tolist()
    train_loader = DataLoader(Subset(train, order), batch_size, drop_last=len(train) % batch_size == 1)
    return train_loader, DataLoader(test, batch_size)
