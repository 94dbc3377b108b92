"""Leaves the work to torch.utils.data.random_split."""

from torch.utils.data import random_split


def split(dataset, fractions, seed):
    return random_split(dataset, fractions, generator=torch.Generator().manual_seed(seed))
