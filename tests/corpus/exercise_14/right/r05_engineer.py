"""Exercise 14 with shape checks."""
from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import torch
from torch import Tensor, nn


@dataclass(frozen=True)
class _Layout:
    channels: tuple[int, int] = (6, 16)
    dense: tuple[int, ...] = (120, 84)
    classes: int = 10


class LeNet5(nn.Module):
    layout = _Layout()

    def __init__(self) -> None:
        super().__init__()
        a, b = self.layout.channels
        side = conv_size(conv_size(conv_size(conv_size(28, 5, padding=2), 2, 2), 5), 2, 2)
        self.features = nn.Sequential(OrderedDict(
            conv1=nn.Conv2d(1, a, 5, padding=2), act1=nn.ReLU(inplace=True), pool1=nn.MaxPool2d(kernel_size=2, stride=2),
            conv2=nn.Conv2d(a, b, 5), act2=nn.ReLU(inplace=True), pool2=nn.MaxPool2d(kernel_size=2, stride=2),
        ))
        self.classifier = nn.Sequential()
        width = b * side * side
        for k, size in enumerate(self.layout.dense):
            self.classifier.add_module(f"fc{k}", nn.Linear(width, size))
            self.classifier.add_module(f"act{k}", nn.ReLU(inplace=True))
            width = size
        self.classifier.add_module("logits", nn.Linear(width, self.layout.classes))

    def forward(self, images: Tensor) -> Tensor:
        if images.dim() != 4 or images.shape[1:] != (1, 28, 28):
            raise ValueError(f"expected (B, 1, 28, 28), got {tuple(images.shape)}")
        h = self.features(images)
        return self.classifier(h.reshape(h.size(0), -1))


def conv_size(size: int, kernel: int, stride: int = 1, padding: int = 0, dilation: int = 1) -> int:
    extent = dilation * (kernel - 1) + 1
    room = size + 2 * padding - extent
    if room < 0:
        raise ValueError("the kernel does not fit")
    return room // stride + 1


def _four(images: Tensor) -> Tensor:
    if images.dim() != 4:
        raise ValueError("images must be (N, C, H, W)")
    return images


def channel_stats(images: Tensor) -> tuple[Tensor, Tensor]:
    variance, mean = torch.var_mean(_four(images), dim=(0, 2, 3), correction=0)
    return mean, variance.sqrt()


def normalize(images: Tensor, mean: Tensor, std: Tensor) -> Tensor:
    channels = _four(images).size(1)
    if mean.shape != (channels,) or std.shape != (channels,):
        raise ValueError("one mean and one std for each channel")
    return images.sub(mean.view(-1, 1, 1)).div(std.view(-1, 1, 1))


def random_flip(images: Tensor, p: float, generator: torch.Generator) -> Tensor:
    if not 0.0 <= p <= 1.0:
        raise ValueError("p must be a probability")
    _four(images)
    coins = torch.empty(images.size(0)).uniform_(generator=generator) < p
    chosen = coins.nonzero(as_tuple=True)[0].to(images.device)
    result = images.clone()
    result[chosen] = images[chosen].flip(dims=(3,))
    return result
