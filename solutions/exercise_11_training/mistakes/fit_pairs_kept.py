"""Your test_loss holds pairs: evaluate returns the loss and the accuracy. Unpack them, and append each to its own
list."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device) -> dict[str, list[float]]:
    history: dict[str, list[float]] = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for _ in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        tested = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(tested)
        history["test_accuracy"].append(tested[1])
    return history
