"""fit returns a list with a dictionary per epoch. It should be one dictionary with a list per key."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = []
    for _ in range(epochs):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history.append({"train_loss": train_loss, "test_loss": test_loss, "test_accuracy": test_accuracy})
    return history
