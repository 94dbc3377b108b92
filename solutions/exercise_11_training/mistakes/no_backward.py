"""Your optimiser takes its steps, but no weight moves: backward() was never called on the loss, so there is
no gradient to follow."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
