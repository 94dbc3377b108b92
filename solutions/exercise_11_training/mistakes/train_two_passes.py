"""You go over the loader twice. One epoch is one pass: how many there are is decided by fit."""


def train_epoch(model, loader, loss_fn, optimizer, device) -> float:
    model.train()
    total, seen = 0.0, 0
    for _ in range(2):
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
            seen += len(x)
    return total / seen
