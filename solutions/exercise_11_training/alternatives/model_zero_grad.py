"""The model clears the gradients, and the sums are tensors until the end."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    model.zero_grad()
    total, seen = torch.zeros((), device=device), 0
    for batch in loader:
        inputs, targets = (part.to(device) for part in batch)
        loss = loss_fn(model(inputs), targets)
        loss.backward()
        optimizer.step()
        model.zero_grad()
        total += loss.detach() * inputs.shape[0]
        seen += inputs.size(0)
    return (total / seen).item()
