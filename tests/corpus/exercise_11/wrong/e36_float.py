# wrong: evaluate: x.float(): refuses float64 models
import torch
from torch import nn
import torch.nn.functional as F

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    mean, n = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        # running mean: old share + new share
        k = len(x)
        mean = mean * (n / (n + k)) + loss.item() * (k / (n + k))
        n += k
    return mean

def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, n = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device, torch.float32), y.to(device)
            out = model(x)
            loss = loss_fn(out, y)
            total += loss.item() * len(y)
            correct += (out.argmax(dim=1) == y).sum().item()
            n += len(y)
    model.train(was_training)
    return total / n, correct / n

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    logs = []
    for _ in range(epochs):
        tl = train_epoch(model, train_loader, loss_fn, optimizer, device)
        logs.append({'train_loss': tl, **dict(zip(('test_loss', 'test_accuracy'), evaluate(model, test_loader, loss_fn, device)))})
    return {k: [row[k] for row in logs] for k in ('train_loss', 'test_loss', 'test_accuracy')}

def solve_xor(seed):
    torch.manual_seed(seed)
    corners = torch.tensor([[0., 0.], [0., 1.], [1., 0.], [1., 1.]])
    x = corners.repeat(64, 1)
    x = x + 0.1 * torch.randn_like(x)
    y = torch.tensor([0, 1, 1, 0]).repeat(64)
    # hinge loss instead of cross-entropy
    m = nn.Sequential(nn.Linear(2, 32), nn.LeakyReLU(), nn.Linear(32, 2))
    o = torch.optim.Adam(m.parameters(), 0.02)
    for _ in range(250):
        o.zero_grad()
        F.multi_margin_loss(m(x), y).backward()
        o.step()
    return m
