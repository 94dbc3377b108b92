"""You take the argmax over axis 0, which finds a sample for each class. The predicted class of each sample
is the argmax over axis 1."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=0) == y).sum().item()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct / seen
