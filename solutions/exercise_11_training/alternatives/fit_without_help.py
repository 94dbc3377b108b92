"""fit does everything itself and calls neither train_epoch nor evaluate."""


def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    rows = []
    for _ in range(epochs):
        sums = {True: [0.0, 0, 0], False: [0.0, 0, 0]}
        for training, loader in ((True, train_loader), (False, test_loader)):
            model.train(training)
            with torch.set_grad_enabled(training):
                for x, y in loader:
                    x, y = x.to(device), y.to(device)
                    output = model(x)
                    loss = loss_fn(output, y)
                    if training:
                        optimizer.zero_grad()
                        loss.backward()
                        optimizer.step()
                    sums[training][0] += loss.item() * len(x)
                    sums[training][1] += int((output.argmax(1) == y).sum())
                    sums[training][2] += len(x)
        train, test = sums[True], sums[False]
        rows.append((train[0] / train[2], test[0] / test[2], test[1] / test[2]))
    return {key: [row[i] for row in rows] for i, key in enumerate(("train_loss", "test_loss", "test_accuracy"))}
