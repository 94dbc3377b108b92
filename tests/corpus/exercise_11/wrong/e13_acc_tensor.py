# wrong: evaluate: accuracy as a tensor
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
    was_training = model.training
    model.eval()
    total, correct, n = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            out = model(x)
            loss = loss_fn(out, y)
            total += loss.item() * len(y)
            correct += (out.argmax(dim=1) == y).sum()
            n += len(y)
    model.train(was_training)
    return total / n, correct / n

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
    bits = torch.randint(2, (600, 2)).float()
    X = bits + torch.randn_like(bits) * .1
    Y = (bits[:, 0] + bits[:, 1] == 1).long()
    best = None
    for attempt in range(5):                      # restart when a start was unlucky
        model = nn.Sequential(nn.Linear(2, 8), nn.Sigmoid(), nn.Linear(8, 2))
        opt = torch.optim.Adam(model.parameters(), lr=0.1)
        for _ in range(200):
            opt.zero_grad(); l = nn.CrossEntropyLoss()(model(X), Y); l.backward(); opt.step()
        acc = (model(X).argmax(1) == Y).float().mean().item()
        if best is None or acc > best[0]:
            best = acc, model
        if acc > 0.999:
            break
    return best[1]
