# wrong: solve_xor: the network ends in Softmax: probabilities, not logits
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
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] ^ bits[:, 1]
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2), nn.Softmax(dim=1))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.nll_loss((model(x) + 1e-9).log(), y)
        loss.backward()
        opt.step()
    return model
