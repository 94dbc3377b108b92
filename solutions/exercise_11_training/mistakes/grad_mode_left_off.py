"""After evaluate gradients are switched off for the whole program: torch.set_grad_enabled(False) stays until
somebody undoes it. Use torch.no_grad() as a with block or a decorator."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    torch.set_grad_enabled(False)
    if True:
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x)
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct / seen
