import torch
import torch.nn as nn
import torch.nn.functional as F


class LeNet5(nn.Module):
    def __init__(self):
        super(LeNet5, self).__init__()
        self.conv1 = nn.Conv2d(1, 6, 5, stride=1, padding=2)
        self.conv2 = nn.Conv2d(6, 16, 5, stride=1)
        self.pool = nn.MaxPool2d(2, 2)
        self.fc1 = nn.Linear(16 * 5 * 5, 120)
        self.fc2 = nn.Linear(120, 84)
        self.fc3 = nn.Linear(84, 10)

    def num_flat_features(self, x):
        n = 1
        for s in x.size()[1:]:
            n *= s
        return n

    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.conv2(x)))
        x = x.contiguous().view(-1, self.num_flat_features(x))
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        x = self.fc3(x)
        return x


def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    import math
    return int(math.floor((size + 2 * padding - dilation * (kernel - 1) - 1) / float(stride) + 1))


def channel_stats(images):
    n, c, h, w = images.size()
    flat = images.permute(1, 0, 2, 3).contiguous().view(c, -1)
    return flat.mean(1), flat.std(1)


def normalize(images, mean, std):
    out = []
    for c in range(images.size(1)):
        out.append((images.narrow(1, c, 1) - mean[c]) / std[c])
    return torch.cat(out, 1)


def random_flip(images, p, generator):
    out = []
    back = torch.arange(images.size(3) - 1, -1, -1).long().to(images.device)
    for i in range(images.size(0)):
        coin = torch.rand(1, generator=generator).item()
        img = images[i]
        if coin < p:
            img = img.index_select(2, back)
        out.append(img)
    return torch.stack(out, 0)
