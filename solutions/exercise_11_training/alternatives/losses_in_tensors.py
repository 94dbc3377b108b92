"""Losses are kept with their graphs and averaged once at the end; the model is left in eval mode."""


def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    losses, sizes = [], []
    for x, y in iter(loader):
        optimizer.zero_grad(set_to_none=True)
        loss = loss_fn(model(x.to(device)), y.to(device))
        loss.backward()
        optimizer.step()
        losses.append(loss)
        sizes.append(len(x))
    model.eval()
    weights = torch.tensor(sizes, device=device) / sum(sizes)
    return (torch.stack(losses) * weights).sum().item()
