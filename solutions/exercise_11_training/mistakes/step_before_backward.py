"""You call step() between the forward pass and backward(): from the second batch on it uses the gradients of the
batch before, and changes weights that backward() still needs, which raises an error. First backward(), then step()."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_fn(model(x), y)
        optimizer.step()
        optimizer.zero_grad()
        loss.backward()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
