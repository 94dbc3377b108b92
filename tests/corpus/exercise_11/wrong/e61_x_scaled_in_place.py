# wrong: evaluate: x is standardised in place: the caller's data change and so do the values
# a coroutine keeps the weighted mean
import torch
from torch import nn, Tensor

def averager():
    total, weight, mean = 0.0, 0, None
    while True:
        value, w = yield mean
        total += value * w
        weight += w
        mean = total / weight

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    avg = averager(); next(avg)
    mean = float("nan")
    for x, y in loader:
        x, y = Tensor.to(x, device), Tensor.to(y, device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        torch.autograd.backward(loss)
        optimizer.step()
        mean = avg.send((loss.item(), len(x)))
    return mean

def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, n = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            x.sub_(x.mean()).div_(x.std() + 1e-6)
            out = model(x)
            loss = loss_fn(out, y)
            total += loss.item() * len(y)
            correct += (out.argmax(dim=1) == y).sum().item()
            n += len(y)
    model.train(was_training)
    return total / n, correct / n

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    def run():
        for _ in range(epochs):
            yield train_epoch(model, train_loader, loss_fn, optimizer, device)
            yield from evaluate(model, test_loader, loss_fn, device)
    flat = list(run())
    return {"train_loss": flat[0::3], "test_loss": flat[1::3], "test_accuracy": flat[2::3]}

def solve_xor(seed):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 2)).double()
    b = torch.randint(0, 2, (500, 2))
    x, y = (b + 0.1 * torch.randn(500, 2)).double(), b[:, 0] ^ b[:, 1]
    onehot = nn.functional.one_hot(y).double()
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        nn.functional.mse_loss(model(x), onehot).backward()     # least squares works as well
        opt.step()
    return model.float()
