"""You return the sum of the losses of all samples. Divide it by the number of samples that you have seen."""


def train_epoch(model, loader, loss_fn, optimizer, device) -> float:
    model.train()
    total = 0.0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
    return total
