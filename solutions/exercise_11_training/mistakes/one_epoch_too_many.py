"""fit trains one epoch too many: range(epochs + 1) has epochs + 1 numbers in it."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for _ in range(epochs + 1):
        history["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
    return history
