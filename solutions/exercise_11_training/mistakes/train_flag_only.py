"""You set model.training by hand, which changes the outermost module alone: the Dropout and BatchNorm layers
inside it stay in evaluation mode. Use the method that switches all of them."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.training = True
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
