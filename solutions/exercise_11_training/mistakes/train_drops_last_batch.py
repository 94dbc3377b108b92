"""You leave out the last batch, which may be smaller than the others. It belongs to the epoch: its samples would never
be learned."""


def train_epoch(model, loader, loss_fn, optimizer, device) -> float:
    model.train()
    total, seen = 0.0, 0
    for x, y in list(loader)[:-1]:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
