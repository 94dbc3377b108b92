"""evaluate returns the mean of the batches' losses and accuracies, in which a small last batch counts as
much as a full one. Add up over samples, and divide once at the end."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item()
            correct += (logits.argmax(dim=1) == y).double().mean().item()
            seen += 1
    model.train(was_training)
    return total / seen, correct / seen
