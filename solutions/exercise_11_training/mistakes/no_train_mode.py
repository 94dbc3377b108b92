"""Your model trains in whatever mode it came in: after an evaluation, Dropout is off and BatchNorm learns no
statistics. Switch the model to training mode before the loop."""


def train_epoch(model, loader, loss_fn, optimizer, device):
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
