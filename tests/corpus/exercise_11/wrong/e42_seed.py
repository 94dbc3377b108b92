# wrong: evaluate: torch.manual_seed inside overwrites the global random state
import torch
import torch.nn as nn

def train_epoch(model, loader, loss_fn, optimizer, device):
    torch.set_grad_enabled(True)
    model.train()
    sum_loss = []
    for (x, y) in loader:
        x, y = x.to(device), y.to(device)
        y_hat = model(x)
        loss = loss_fn(y_hat, y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        sum_loss.append([float(loss), y.shape[0]])
    sum_loss = torch.tensor(sum_loss, dtype=torch.float64)
    return float((sum_loss[:, 0] * sum_loss[:, 1]).sum() / sum_loss[:, 1].sum())

def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    torch.manual_seed(0)
    total, correct, n = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            out = model(x)
            loss = loss_fn(out, y)
            total += loss.item() * len(y)
            correct += (out.argmax(dim=1) == y).sum().item()
            n += len(y)
    model.train(was_training)
    return total / n, correct / n

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    res = dict()
    res.update(train_loss=[], test_loss=[], test_accuracy=[])
    for e in range(epochs):
        res['train_loss'] = [*res['train_loss'], train_epoch(model, train_loader, loss_fn, optimizer, device)]
        tl, ta = evaluate(model, test_loader, loss_fn, device)
        res['test_loss'] = [*res['test_loss'], tl]
        res['test_accuracy'] = [*res['test_accuracy'], ta]
    return res

def solve_xor(seed):
    torch.manual_seed(seed)
    x = torch.zeros(1000, 2)
    y = torch.zeros(1000, dtype=torch.long)
    for i in range(1000):
        a, b = int(torch.rand(()) < 0.5), int(torch.rand(()) < 0.5)
        x[i, 0] = a
        x[i, 1] = b
        y[i] = a != b
    x += 0.1 * torch.randn(1000, 2)
    model = nn.Sequential()
    model.add_module('hidden', nn.Linear(2, 25))
    model.add_module('activation', nn.Softplus())
    model.add_module('output', nn.Linear(25, 2))
    optimizer = torch.optim.Adamax(model.parameters(), lr=0.05)
    for epoch in range(400):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        optimizer.step()
    model.zero_grad()
    return model
