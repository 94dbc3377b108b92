"""Your optimiser takes its steps, but no weight moves: no gradient reaches the parameters of the model. Call
backward() on a loss that this very model's output went into.
"""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
