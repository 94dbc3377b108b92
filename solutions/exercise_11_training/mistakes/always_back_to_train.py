"""After evaluate your model is in training mode, even if it came in evaluation mode. Remember the mode
before you switch it."""


def evaluate(model, loader, loss_fn, device):
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.train()
    return total / seen, correct / seen
