"""The loss of evaluate is a float, but the accuracy is a tensor. Make a Python number of the count with
.item()."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct / seen
