"""When your optimiser steps, backward() has run but there are no gradients: they were cleared between
backward() and step(). Clear them before backward() or after step()."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    return total / seen
