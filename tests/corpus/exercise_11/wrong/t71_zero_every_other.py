# wrong: train_epoch: zero_grad only at even batches
import torch
import torch.nn as nn

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    losses, sizes = [], []
    for batch_idx, (inputs, labels) in enumerate(loader):
        inputs = inputs.to(device)
        labels = labels.to(device)
        outputs = model(inputs)
        loss = loss_fn(outputs, labels)
        if batch_idx % 2 == 0:
            optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
        sizes.append(inputs.size(0))
    return sum(l * s for l, s in zip(losses, sizes)) / sum(sizes)

def evaluate(model, loader, loss_fn, device):
    previous = torch.is_grad_enabled()
    mode = model.training
    torch.set_grad_enabled(False)
    model.eval()
    n_ok = n_all = 0
    s = 0.
    for (x, y) in loader:
        x, y = x.to(device), y.to(device)
        y_hat = model(x)
        s += float(loss_fn(y_hat, y)) * y.shape[0]
        n_ok += int((torch.argmax(y_hat, dim=1) == y).sum())
        n_all += y.shape[0]
    torch.set_grad_enabled(previous)
    model.train(mode)
    return s / n_all, n_ok / n_all

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
