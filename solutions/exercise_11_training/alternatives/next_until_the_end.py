"""Batches come from next() on an iterator; a running mean takes the place of the sums."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    for module in model.modules():
        module.training = True
    mean, seen, iterator = 0.0, 0, iter(loader)
    for _ in range(len(loader)):
        x, y = next(iterator)
        x, y = x.to(device, non_blocking=True), y.to(device, non_blocking=True)
        with torch.enable_grad():
            loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        seen += x.shape[0]
        mean += (loss.item() - mean) * x.shape[0] / seen
    return mean
