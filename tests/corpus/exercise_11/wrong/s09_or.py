# wrong: solve_xor: learns OR
import math, statistics
import torch, torch.nn as nn

def _step(model, x, y, loss_fn, optimizer):
    optimizer.zero_grad()
    loss = loss_fn(model(x), y)
    loss.backward()
    optimizer.step()
    return loss.item()

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    pairs = [(_step(model, x.to(device), y.to(device), loss_fn, optimizer), x.size(0)) for x, y in loader]
    values, weights = zip(*pairs)
    return statistics.fmean(values, weights)

def evaluate(model, loader, loss_fn, device):
    training = model.training
    model.eval()
    per_batch, hits = [], []
    with torch.set_grad_enabled(False):
        for x, y in loader:
            x, y = map(lambda t: t.to(device), (x, y))
            z = model(x)
            per_batch.append((loss_fn(z, y).item(), y.numel()))
            hits.extend((z.max(dim=1).indices == y).tolist())
    model.train(training)
    values, weights = zip(*per_batch)
    return math.fsum(v * w for v, w in per_batch) / math.fsum(weights), statistics.fmean(hits)

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    train_loss, test_loss, test_accuracy = [], [], []
    for _ in range(epochs):
        train_loss += [train_epoch(model, train_loader, loss_fn, optimizer, device)]
        l, a = evaluate(model, test_loader, loss_fn, device)
        test_loss += [l]
        test_accuracy += [a]
    return {'train_loss': train_loss, 'test_loss': test_loss, 'test_accuracy': test_accuracy}

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] | bits[:, 1]
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    return model
