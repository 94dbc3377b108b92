"""evaluate runs the model in the mode it came in: Dropout drops, and BatchNorm uses the batch's statistics
and learns from the test data. Switch the model to evaluation mode first."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct / seen
