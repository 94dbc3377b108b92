"""Gradients are switched off while train_epoch computes a loss. no_grad() is for evaluation, and
torch.set_grad_enabled(False) stays for the whole program until somebody undoes it.
"""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, seen = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x)
        seen += len(x)
    torch.set_grad_enabled(False)
    return total / seen
