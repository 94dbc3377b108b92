"""You divide by len(loader.dataset) in evaluate, but the loader may leave samples out (drop_last, a
sampler). Count the samples as they come."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, len(loader.dataset)
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
    model.train(was_training)
    return total / seen, correct / seen
