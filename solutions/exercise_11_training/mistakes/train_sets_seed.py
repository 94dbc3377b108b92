"""train_epoch seeds the global random generator, so that every epoch draws the same numbers (the same Dropout masks).
Seeding is the business of the program that calls it."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    torch.manual_seed(0)
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
