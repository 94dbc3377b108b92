"""After train_epoch the loader's own tensors require grad: you switched it on for x. Training needs the
gradients of the parameters only, and these require grad already, so leave the inputs as they are."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x.requires_grad_(True)
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
