"""fit evaluates the training data too, in every epoch, which changes nothing."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    losses, tests, curve = [], [], []
    for _ in range(epochs):
        losses.append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        tests.append(evaluate(model, test_loader, loss_fn, device))
        curve.append(evaluate(model, train_loader, loss_fn, device))
    return {"train_loss": losses, "test_loss": [t[0] for t in tests], "test_accuracy": [t[1] for t in tests]}
