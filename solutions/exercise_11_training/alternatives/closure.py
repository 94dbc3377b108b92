"""The forward and backward passes stand in a closure that is given to optimizer.step."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total = seen = 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)

        def closure(x=x, y=y):
            optimizer.zero_grad()
            loss = loss_fn(model(x), y)
            loss.backward()
            return loss

        total += optimizer.step(closure).item() * len(y)
        seen += len(y)
    return total / seen
