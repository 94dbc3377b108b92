"""The train loader draws samples with replacement: an epoch gives some twice and others never. shuffle=True
gives each once."""

from torch.utils.data import RandomSampler


def make_loaders(train, test, batch_size, seed):
    generator = torch.Generator().manual_seed(seed)
    sampler = RandomSampler(train, replacement=True, generator=generator)
    train_loader = DataLoader(train, batch_size, sampler=sampler, drop_last=len(train) % batch_size == 1)
    return train_loader, DataLoader(test, batch_size)
