import numpy as np
import torch
from torch import nn


class _Fit(nn.Module):
    """Random Gaussian bumps, then one linear layer that learns."""

    def __init__(self, rng):
        super().__init__()
        centres = np.linspace(-0.5, 2 * np.pi + 0.5, 16).astype(np.float32)
        self.register_buffer("centres", torch.from_numpy(centres))
        self.out = nn.Linear(16, 1)
        with torch.no_grad():
            self.out.weight.copy_(torch.from_numpy(rng.normal(0, 0.1, (1, 16)).astype(np.float32)))
            self.out.bias.zero_()

    def forward(self, x):
        return self.out(torch.exp(-((x - self.centres) ** 2)))


def train_sine(seed, epochs=200):
    rng = np.random.default_rng(seed)
    x = rng.uniform(0, 2 * np.pi, (512, 1)).astype(np.float32)
    y = np.sin(x + 1)
    model = _Fit(rng)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.2, momentum=0.9)
    losses = []
    for _ in range(epochs):
        batch_losses, sizes = [], []
        for rows in np.array_split(rng.permutation(512), 8):
            xb, yb = torch.from_numpy(x[rows]), torch.from_numpy(y[rows])
            loss = torch.mean(torch.square(model(xb) - yb))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            batch_losses.append(float(loss.detach()))
            sizes.append(len(rows))
        losses.append(float(np.average(batch_losses, weights=sizes)))
    return model, losses


def test_error(model, x, y):
    mode = model.training
    model.eval()
    try:
        with torch.no_grad():
            prediction = model(x).cpu().numpy()
    finally:
        model.train(mode)
    return float(np.mean((prediction - y.detach().cpu().numpy()) ** 2))
