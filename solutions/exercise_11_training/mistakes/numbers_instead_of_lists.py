"""Your history holds one number per key, the last epoch's. Each key should hold a list with one entry per
epoch."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {}
    for _ in range(epochs):
        history["train_loss"] = train_epoch(model, train_loader, loss_fn, optimizer, device)
        history["test_loss"], history["test_accuracy"] = evaluate(model, test_loader, loss_fn, device)
    return history
