"""Your train_loss is an evaluation on the training data after the epoch. It should be what train_epoch
returned."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for _ in range(epochs):
        train_epoch(model, train_loader, loss_fn, optimizer, device)
        history["train_loss"].append(evaluate(model, train_loader, loss_fn, device)[0])
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
    return history
