"""You weigh each loss by the size of its batch, and then divide by the number of batches. What was multiplied by
samples is divided by samples."""


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
    return total / len(loader)
