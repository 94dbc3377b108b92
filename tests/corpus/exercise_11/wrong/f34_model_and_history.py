# wrong: fit: returns (model, history)
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
    old = model.training
    model.eval()
    with torch.no_grad():
        pairs = [(model(x.to(device)), y.to(device)) for x, y in loader]
        out = torch.cat([o for o, _ in pairs])
        y = torch.cat([t for _, t in pairs])
        # the loss averages over its batch, so all samples at once give the mean per sample
        loss = loss_fn(out, y).item()
    model.train(old)
    return loss, (out.argmax(1) == y).sum().item() / len(y)

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["train_loss"].append(train_loss)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
    return model, history

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
