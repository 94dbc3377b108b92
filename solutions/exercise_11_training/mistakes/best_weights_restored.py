"""After fit your model has the weights of its best epoch. It should have those of the last one."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    best, kept = float("inf"), None
    for _ in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
        if test_loss < best:
            best, kept = test_loss, {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict(kept)
    return history
