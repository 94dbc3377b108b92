# wrong: fit: evaluates before the epoch instead of after it
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
    flag = model.training
    model.eval()
    guard = torch.no_grad()
    guard.__enter__()
    try:
        rows = []
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            out = model(x)
            rows.append([loss_fn(out, y).item() * len(x), (out.argmax(1) == y).sum().item(), len(x)])
    finally:
        guard.__exit__(None, None, None)
        model.train(flag)
    a, b, c = map(sum, zip(*rows))
    return a / c, b / c

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for epoch in range(epochs):
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        history["train_loss"].append(train_loss)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
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
