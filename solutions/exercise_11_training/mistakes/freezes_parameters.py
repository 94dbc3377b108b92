"""After evaluate the parameters' requires_grad is not what it was: you switched it off, or switched it on
for parameters that were frozen. torch.no_grad() needs no change of the model."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    model.requires_grad_(False)
    if True:
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.requires_grad_(True)
    model.train(was_training)
    return total / seen, correct / seen
