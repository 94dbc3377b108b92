"""You divide by len(loader) * loader.batch_size in evaluate, but the last batch may be smaller. Count the samples as
they come."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.train(was_training)
    seen = len(loader) * loader.batch_size
    return total / seen, correct / seen
