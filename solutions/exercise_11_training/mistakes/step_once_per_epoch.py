"""Your optimiser takes one step per epoch, along the gradients of all batches together. Each batch has its
own step: clearing and step() belong inside the loop."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    optimizer.zero_grad()
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_fn(model(x), y)
        loss.backward()
        total += loss.item() * len(x)
        seen += len(x)
    optimizer.step()
    return total / seen
