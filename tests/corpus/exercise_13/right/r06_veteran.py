import math

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
import torch.optim as optim


class Net(nn.Module):
    def __init__(self):
        super(Net, self).__init__()
        self.fc1 = nn.Linear(1, 100)
        self.fc2 = nn.Linear(100, 100)
        self.fc3 = nn.Linear(100, 1)

    def forward(self, x):
        x = F.relu(self.fc1(x))
        x = F.relu(self.fc2(x))
        return self.fc3(x)


def train_sine(seed, epochs=200):
    torch.manual_seed(seed)
    np.random.seed(seed)
    net = Net()
    opt = optim.RMSprop(net.parameters(), lr=1e-3)
    sched = optim.lr_scheduler.StepLR(opt, 60, gamma=0.4)
    x = torch.from_numpy(np.random.rand(500, 1).astype('float32') * 2 * math.pi)
    y = torch.sin(x + 1)
    losses = []
    for epoch in range(epochs):
        perm = torch.randperm(500)
        running = 0.0
        for i in range(0, 500, 50):
            idx = perm[i:i + 50]
            opt.zero_grad()
            out = net(x[idx])
            loss = F.mse_loss(out, y[idx], reduction='sum') / idx.numel()
            loss.backward()
            opt.step()
            running += loss.data.item() * idx.numel()
        sched.step()
        losses.append(running / 500.0)
    return net, losses


def test_error(model, x, y):
    training = model.training
    model.eval()
    with torch.no_grad():
        out = model(x)
        err = F.mse_loss(out, y).item()
    if training:
        model.train()
    return err
