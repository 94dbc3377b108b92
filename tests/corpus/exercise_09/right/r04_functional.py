from functools import cached_property, partial
from itertools import accumulate, pairwise
from math import pi

import torch
from torch import Tensor
from torch.utils.data import BatchSampler, DataLoader, Dataset, Subset


def _generator(*key: int) -> torch.Generator:
    return torch.Generator().manual_seed(sum(k * 1000003**i for i, k in enumerate(key)))


class XORDataset(Dataset):
    """Everything is made on demand from the seed."""

    def __init__(self, size: int, std: float = 0.1, seed: int = 0):
        self._size, self._std, self._seed = size, std, seed

    @cached_property
    def _bits(self) -> Tensor:
        return torch.randint(0, 2, (self._size, 2), generator=_generator(self._seed, 1))

    @cached_property
    def data(self) -> Tensor:
        return self._bits + self._std * torch.randn(self._size, 2, generator=_generator(self._seed, 2))

    @cached_property
    def label(self) -> Tensor:
        return self._bits[:, 0].bitwise_xor(self._bits[:, 1])

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, i) -> tuple[Tensor, Tensor]:
        return self.data[i], self.label[i]


class SineDataset(Dataset):
    def __init__(self, size, amplitude=1.0, phase=1.0, noise=0.0, seed=0):
        self._size, self._amplitude, self._phase, self._noise, self._seed = size, amplitude, phase, noise, seed

    @cached_property
    def x(self) -> Tensor:
        return torch.rand(self._size, 1, generator=_generator(self._seed, 3)).mul(2 * pi)

    @cached_property
    def y(self) -> Tensor:
        noise = torch.randn(self._size, 1, generator=_generator(self._seed, 4))
        return self._amplitude * torch.sin(self.x + self._phase) + self._noise * noise

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, i) -> tuple[Tensor, Tensor]:
        return self.x[i], self.y[i]


def split(dataset: Dataset, fractions: list[float], seed: int) -> list[Dataset]:
    n = len(dataset)
    order = torch.randperm(n, generator=_generator(seed)).tolist()
    cuts = [0, *map(lambda f: round(f * n), accumulate(fractions))]
    cuts[-1] = n
    return list(map(lambda ab: Subset(dataset, order[slice(*ab)]), pairwise(cuts)))


class _Batches:
    def __init__(self, n: int, size: int, seed: int):
        self.n, self.size, self.generator = n, size, _generator(seed)

    def __iter__(self):
        chunks = torch.randperm(self.n, generator=self.generator).split(self.size)
        return (c.tolist() for c in chunks if len(c) > 1 or self.size == 1)

    def __len__(self):
        full, rest = divmod(self.n, self.size)
        return full + (rest > 1)


def make_loaders(train, test, batch_size, seed):
    return DataLoader(train, batch_sampler=_Batches(len(train), batch_size, seed)), DataLoader(test, batch_size=batch_size)
