"""train_epoch makes every parameter require a gradient, also those that somebody froze. Leave requires_grad alone."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    model.requires_grad_(True)
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
