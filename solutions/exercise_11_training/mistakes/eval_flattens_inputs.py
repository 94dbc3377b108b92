"""You flatten x before the model of evaluate gets it, and a model that takes images needs their shape. Give each
batch to the model as it is: a model that wants flat inputs flattens them itself."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x.flatten(1))
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct / seen
