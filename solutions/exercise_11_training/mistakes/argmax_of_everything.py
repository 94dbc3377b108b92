"""Hardly any prediction counts as right. argmax along axis 1 gives one class for each row, to be compared with its
label; without an axis it gives one place in the whole batch.
"""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax() == y).sum().item()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct / seen
