"""The history is a defaultdict, and the epochs are counted by a while loop."""

from collections import defaultdict


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = defaultdict(list)
    epoch = 0
    while epoch < epochs:
        loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        results = (loss, *evaluate(model, test_loader, loss_fn, device))
        for key, value in zip(("train_loss", "test_loss", "test_accuracy"), results, strict=True):
            history[key].append(value)
        epoch += 1
    return history
