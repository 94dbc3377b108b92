"""Your training loss is too small: you add up the *mean* losses of the batches and divide by the number of
*samples*. Multiply each mean by its batch's size before you add it."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
        seen += len(x)
    return total / seen
