# wrong: solve_xor: the default dtype is left at float64
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
    logs = []
    for _ in range(epochs):
        tl = train_epoch(model, train_loader, loss_fn, optimizer, device)
        logs.append({'train_loss': tl, **dict(zip(('test_loss', 'test_accuracy'), evaluate(model, test_loader, loss_fn, device)))})
    return {k: [row[k] for row in logs] for k in ('train_loss', 'test_loss', 'test_accuracy')}

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] ^ bits[:, 1]
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    torch.set_default_dtype(torch.float64)
    return model
