"""fit trains on the test data as well: its test loss comes from train_epoch. Test data are for evaluate
only."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for _ in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        test_loss = train_epoch(model, test_loader, loss_fn, optimizer, device)
        _, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
    return history
