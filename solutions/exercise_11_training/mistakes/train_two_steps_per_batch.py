"""Your optimiser takes two steps for each batch with one gradient. Call step() once for each backward()."""


def train_epoch(model, loader, loss_fn, optimizer, device) -> float:
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
