"""You flatten x before the model of train_epoch gets it, and a model that takes images needs their shape. Give each
batch to the model as it is: a model that wants flat inputs flattens them itself."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x.flatten(1)), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
