import torch
import torch.nn as nn
from torch.utils.data import DataLoader, Dataset


class Xor(Dataset):
    def __init__(self, n, seed):
        g = torch.Generator().manual_seed(seed)
        self.bits = torch.randint(0, 2, (n, 2), generator=g)
        self.noise = 0.1 * torch.randn(n, 2, generator=g)

    def __len__(self):
        return len(self.bits)

    def __getitem__(self, i):
        return self.bits[i] + self.noise[i], self.bits[i, 0] ^ self.bits[i, 1]


def epoch_over(model, loader, device, *callbacks):
    for x, y in loader:
        x = x.to(device)
        y = y.to(device)
        out = model(x)
        for callback in callbacks:
            callback(out, y)


def train_epoch(model, loader, loss_fn, optimizer, device):
    stats = []

    def learn(out, y):
        loss = loss_fn(out, y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        stats.append((loss.item(), len(y)))

    model.train()
    epoch_over(model, loader, device, learn)
    return sum(l * n for l, n in stats) / sum(n for _, n in stats)


def evaluate(model, loader, loss_fn, device):
    losses, hits, sizes = [], [], []
    callbacks = (
        lambda out, y: losses.append(loss_fn(out, y).item() * len(y)),
        lambda out, y: hits.append((out.argmax(dim=1) == y).sum().item()),
        lambda out, y: sizes.append(len(y)),
    )
    saved = model.training
    model.eval()
    with torch.no_grad():
        epoch_over(model, loader, device, *callbacks)
    model.train(saved)
    return sum(losses) / sum(sizes), sum(hits) / sum(sizes)


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}

    def after_epoch(train_loss):
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        for name, value in locals().items():
            if name in history:
                history[name].append(value)

    for _ in range(epochs):
        after_epoch(train_epoch(model, train_loader, loss_fn, optimizer, device))
    return history


def solve_xor(seed):
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        model = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 2))
        loader = DataLoader(Xor(512, seed), batch_size=64, shuffle=True)
        optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
        fit(model, loader, loader, nn.CrossEntropyLoss(), optimizer, 15, torch.device("cpu"))
    return model
