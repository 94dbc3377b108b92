"""The loader's collate function stacks the samples by itself."""


def collate(samples):
    inputs, labels = zip(*samples)
    return torch.stack(inputs), torch.stack([torch.as_tensor(label) for label in labels])


def make_loaders(train, test, batch_size, seed):
    train_loader = DataLoader(
        dataset=train,
        batch_size=batch_size,
        shuffle=True,
        drop_last=len(train) % batch_size == 1,
        generator=torch.Generator().manual_seed(seed),
        collate_fn=collate,
    )
    return train_loader, DataLoader(test, batch_size, collate_fn=collate)
