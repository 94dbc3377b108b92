"""inference_mode as a decorator; the flag is put back by assigning it in every module."""


@torch.inference_mode()
def evaluate(model, loader, loss_fn, device):
    modes = {module: module.training for module in model.modules()}
    model.eval()
    total = torch.zeros((), device=device)
    hits = torch.zeros((), device=device, dtype=torch.int64)
    seen = 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        logits = model(x)
        total += loss_fn(logits, y) * y.numel()
        hits += logits.max(dim=1).indices.eq(y).sum()
        seen += y.numel()
    for module, mode in modes.items():
        module.training = mode
    return (total / seen).item(), (hits / seen).item()
