# wrong: fit: nothing is returned
import torch
import torch.nn as nn

# no loops in the three graded functions, only recursion (fine for a few hundred batches)

def _pass(it, work, acc):
    try:
        x, y = next(it)
    except StopIteration:
        return acc
    return _pass(it, work, [a + b for a, b in zip(acc, work(x, y))])

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    def work(x, y):
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        return len(y) * loss.item(), len(y)
    total, n = _pass(iter(loader), work, [0.0, 0])
    return total / n

def evaluate(model, loader, loss_fn, device):
    remember = model.training
    model.eval()
    @torch.no_grad()
    def work(x, y):
        x, y = x.to(device), y.to(device)
        out = model(x)
        return len(y) * loss_fn(out, y).item(), torch.eq(out.argmax(1), y).sum().item(), len(y)
    total, right, n = _pass(iter(loader), work, [0.0, 0, 0])
    model.train(remember)
    return total / n, right / n

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["train_loss"].append(train_loss)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
    print(history)

def solve_xor(seed):
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.SGD(model.parameters(), lr=0.3)
    for _ in range(800):
        bits = torch.randint(0, 2, (64, 2))
        opt.zero_grad()
        nn.functional.cross_entropy(model(bits + 0.1 * torch.randn(64, 2)), bits[:, 0] ^ bits[:, 1]).backward()
        opt.step()
    return model
