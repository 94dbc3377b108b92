"""Your history holds only the last epoch, as where the lists are made anew inside the loop. Make them before it,
append in each epoch, and return all of it.
"""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    for _ in range(epochs):
        history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
        history["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
    return history
