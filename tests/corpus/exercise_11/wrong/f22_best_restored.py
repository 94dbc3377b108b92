# wrong: fit: the weights of the best epoch are put back at the end: not the model after the last epoch
import copy
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
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    best, best_state = -1.0, None
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["train_loss"].append(train_loss)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
        if test_accuracy > best:
            best, best_state = test_accuracy, copy.deepcopy(model.state_dict())
    if best_state is not None:
        model.load_state_dict(best_state)
    return history

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
