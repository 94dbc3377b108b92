from functools import reduce
from typing import Callable

import torch
import torch.nn.functional as F
from torch import Generator, Tensor, nn

Step = Callable[[Tensor], Tensor]


def _pipe(*steps: Step) -> Step:
    return lambda x: reduce(lambda h, step: step(h), steps, x)


class LeNet5(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.c1, self.c2 = nn.Conv2d(1, 6, 5, padding="same"), nn.Conv2d(6, 16, 5)
        self.d1, self.d2, self.d3 = nn.Linear(400, 120), nn.Linear(120, 84), nn.Linear(84, 10)

    def forward(self, x: Tensor) -> Tensor:
        def pool(h: Tensor) -> Tensor:
            return F.max_pool2d(h, 2)

        return _pipe(
            self.c1, torch.relu, pool,
            self.c2, torch.relu, pool,
            lambda h: torch.flatten(h, start_dim=1),
            self.d1, torch.relu, self.d2, torch.relu, self.d3,
        )(x)


def conv_size(size: int, kernel: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> int:
    reach = dilation * (kernel - 1) + 1
    return divmod(size + 2 * padding - reach, stride)[0] + 1


def channel_stats(images: Tensor) -> tuple[Tensor, Tensor]:
    per_channel = images.unbind(dim=1)
    return torch.stack([c.mean() for c in per_channel]), torch.stack([c.std() for c in per_channel])


def normalize(images: Tensor, mean: Tensor, std: Tensor) -> Tensor:
    one = torch.func.vmap(lambda image, m, s: (image - m) / s, in_dims=(1, 0, 0), out_dims=1)
    return one(images, mean, std)


def random_flip(images: Tensor, p: float, generator: Generator) -> Tensor:
    coins = torch.bernoulli(torch.full((images.size(0),), float(p)), generator=generator).bool().tolist()
    return torch.cat([torch.fliplr(x.permute(1, 2, 0)).permute(2, 0, 1)[None] if c else x[None] for c, x in zip(coins, images)])
