# wrong: evaluate: accuracy divided by the number of batches
# tensors stay on the device, one synchronisation at the end of the epoch
import torch
from torch import nn

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    losses, sizes = [], []
    for batch in loader:
        x = batch[0].to(device)
        y = batch[1].to(device)
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()               # zeroed last, the gradients are clear on entry
        losses.append(loss.detach())
        sizes.append(y.shape[0])
    losses = torch.stack(losses)
    sizes = torch.tensor(sizes, device=losses.device, dtype=losses.dtype)
    return (losses @ sizes / sizes.sum()).item()

def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, n, batches = 0.0, 0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            out = model(x)
            loss = loss_fn(out, y)
            total += loss.item() * len(y)
            correct += (out.argmax(dim=1) == y).sum().item()
            n += len(y)
            batches += 1
    model.train(was_training)
    return total / n, correct / batches

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    table = torch.zeros(epochs, 3, dtype=torch.float64)
    for e in range(epochs):
        table[e, 0] = train_epoch(model, train_loader, loss_fn, optimizer, device)
        table[e, 1], table[e, 2] = evaluate(model, test_loader, loss_fn, device)
    a, b, c = table.T.tolist()
    return dict(train_loss=a, test_loss=b, test_accuracy=c)

def solve_xor(seed):
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(2, 16), nn.GELU(), nn.Linear(16, 16), nn.GELU(), nn.Linear(16, 2))
    optim = torch.optim.AdamW(net.parameters(), lr=0.01)
    for _ in range(300):                    # fresh data for every step
        b = torch.randint(0, 2, (128, 2))
        loss = nn.functional.cross_entropy(net(b + 0.1 * torch.randn(128, 2)), (b[:, 0] != b[:, 1]).long())
        optim.zero_grad()
        loss.backward()
        optim.step()
    return net
