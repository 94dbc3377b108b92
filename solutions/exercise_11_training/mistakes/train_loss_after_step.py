"""The loss that you return was computed a second time, after the step, and is too small. Use the loss that
backward() was called on."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss_fn(model(x), y).item() * len(x)
        seen += len(x)
    return total / seen
