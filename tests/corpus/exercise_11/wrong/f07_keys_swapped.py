# wrong: fit: test_loss and test_accuracy are exchanged
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
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["train_loss"].append(train_loss)
        history["test_loss"].append(test_accuracy)
        history["test_accuracy"].append(test_loss)
    return history

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
