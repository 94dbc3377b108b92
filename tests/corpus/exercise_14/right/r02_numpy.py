import numpy as np
import torch
from torch import nn


class LeNet5(nn.Module):
    def __init__(self):
        super(LeNet5, self).__init__()
        self.features = nn.Sequential(
            nn.Conv2d(1, 6, kernel_size=(5, 5), padding=(2, 2)), nn.ReLU(), nn.AvgPool2d(2, 2),
            nn.Conv2d(6, 16, kernel_size=(5, 5)), nn.ReLU(), nn.AvgPool2d(2, 2),
        )
        sizes = np.array([16 * 5 * 5, 120, 84, 10]).tolist()
        self.dense = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes[:-1], sizes[1:]))

    def forward(self, x):
        h = self.features(x)
        h = h.reshape(h.shape[0], int(np.prod(h.shape[1:])))
        for layer in self.dense[:-1]:
            h = torch.maximum(layer(h), torch.zeros((), dtype=h.dtype, device=h.device))
        return self.dense[-1](h)


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    starts = np.arange(-padding, size + padding - dilation * (kernel - 1), stride)
    return int(starts.size)


def channel_stats(images):
    flat = images.transpose(0, 1).reshape(images.shape[1], -1)
    mean = flat.sum(1) / flat.shape[1]
    var = ((flat - mean[:, None]) ** 2).sum(1) / flat.shape[1]
    return mean, var.sqrt()


def normalize(images, mean, std):
    shape = (1, -1, 1, 1)
    return (images - mean.reshape(shape)) / std.reshape(shape)


def random_flip(images, p, generator):
    coins = torch.rand(images.shape[0], generator=generator, dtype=torch.float64).numpy()
    width = images.shape[3]
    columns = np.where((coins < p)[:, None], np.arange(width)[::-1], np.arange(width))
    index = torch.from_numpy(np.ascontiguousarray(columns)).to(images.device)
    index = index[:, None, None, :].expand(images.shape)
    return torch.gather(images, 3, index)
