"""Your training loss is the mean of the batch means, in which a small last batch counts as much as a full
one. Weigh each batch's loss by its number of samples."""


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
        seen += 1
    return total / seen
