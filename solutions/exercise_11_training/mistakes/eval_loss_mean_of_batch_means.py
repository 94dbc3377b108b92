"""The accuracy of evaluate is right, but its loss is the mean of the batch means, in which a small last
batch counts as much as a full one. Weigh each batch's loss by its number of samples."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item()
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.train(was_training)
    return total / len(loader), correct / seen
