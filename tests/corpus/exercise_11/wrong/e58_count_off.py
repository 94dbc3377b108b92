# wrong: evaluate: the count starts at 1
import torch
from torch import nn

def clear(optimizer):
    for group in optimizer.param_groups:
        for p in group["params"]:
            if p.grad is not None:
                p.grad.zero_()

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    acc = None
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        clear(optimizer)
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        row = torch.stack([loss.detach() * len(x), torch.full_like(loss.detach(), len(x))])
        acc = row if acc is None else acc + row
    return float(acc[0] / acc[1])

def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, n = 0.0, 0, 1
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
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    add = {k: v.append for k, v in history.items()}
    for _ in range(epochs):
        add["train_loss"](train_epoch(model, train_loader, loss_fn, optimizer, device))
        loss, acc = evaluate(model, test_loader, loss_fn, device)
        add["test_loss"](loss); add["test_accuracy"](acc)
    return history

class Centre(nn.Module):
    """Standardises with fixed numbers, then a one-layer network with the product as a feature."""
    def __init__(self):
        super().__init__()
        self.register_buffer("shift", torch.tensor(0.5))
        self.linear = nn.Linear(3, 2)

    def forward(self, x):
        z = 2 * (x - self.shift)
        return self.linear(torch.cat([z, z.prod(dim=1, keepdim=True)], dim=1))

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (400, 2))
    x, y = bits + 0.1 * torch.randn(400, 2), bits[:, 0] ^ bits[:, 1]
    net = Centre()
    opt = torch.optim.SGD(net.parameters(), lr=1.0)
    for _ in range(100):
        opt.zero_grad()
        nn.functional.cross_entropy(net(x), y).backward()
        opt.step()
    return net
