"""Your test_accuracy is in percent. It is a share, between 0 and 1, as evaluate returns it."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device) -> dict[str, list[float]]:
    history: dict[str, list[float]] = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for _ in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(100 * test_accuracy)
    return history
