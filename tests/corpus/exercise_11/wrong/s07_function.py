# wrong: solve_xor: returns a function, not a module
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
    before = model.training
    model.eval()
    outs, ys = [], []
    with torch.no_grad():
        for x, y in loader:
            outs.append(model(x.to(device)))
            ys.append(y.to(device))
        sizes = torch.tensor([float(len(y)) for y in ys])
        losses = torch.tensor([float(loss_fn(o, y)) for o, y in zip(outs, ys)])
        acc = (torch.cat(outs).argmax(dim=1) == torch.cat(ys)).float().mean().item()
    if before:
        model.train()
    return float((losses * sizes).sum() / sizes.sum()), acc

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    table = torch.zeros(epochs, 3, dtype=torch.float64)
    for e in range(epochs):
        table[e, 0] = train_epoch(model, train_loader, loss_fn, optimizer, device)
        table[e, 1], table[e, 2] = evaluate(model, test_loader, loss_fn, device)
    a, b, c = table.T.tolist()
    return dict(train_loss=a, test_loss=b, test_accuracy=c)

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] ^ bits[:, 1]
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    return lambda x: model(x)
