"""After evaluate model.training is right again, but the layers inside your model are still in evaluation mode:
the assignment to the flag changes the outermost module alone. Put the mode back with the method that
switches all of them."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.training = was_training
    return total / seen, correct / seen
