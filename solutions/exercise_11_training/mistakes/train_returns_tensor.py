"""train_epoch returns a tensor; unless it is detached, it keeps the graph of every batch alive as long as you hold
it. Make a Python float of each batch's loss with .item().
"""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss * len(x)
        seen += len(x)
    return total / seen
