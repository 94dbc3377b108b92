"""Your count of right predictions overflows: an 8-bit integer ends at 255. Use a Python int or int64."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, seen = 0.0, 0
    correct = torch.zeros((), dtype=torch.uint8, device=device)
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct.item() / seen
