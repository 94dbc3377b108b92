# wrong: fit: returns a list of dictionaries
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
    history = []
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    return history

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
