"""evaluate detaches the outputs, but by then the graph has been recorded. Run the model under
torch.no_grad()."""


def evaluate(model, loader, loss_fn, device):
    was_training = model.training
    model.eval()
    total, correct, seen = 0.0, 0, 0
    if True:
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            logits = model(x).detach()
            total += loss_fn(logits, y).item() * len(x)
            correct += (logits.argmax(dim=1) == y).sum().item()
            seen += len(x)
    model.train(was_training)
    return total / seen, correct / seen
