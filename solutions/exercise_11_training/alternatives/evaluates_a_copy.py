"""evaluate works on a deep copy in eval mode, so that the model itself is never touched."""

import copy


def evaluate(model, loader, loss_fn, device):
    still = copy.deepcopy(model).eval()
    total, right, seen = 0.0, 0, 0
    with torch.no_grad():
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            out = still(x)
            total += loss_fn(out, y).item() * len(x)
            right += (out.argmax(dim=1) == y).sum().item()
            seen += len(x)
    return total / seen, right / seen
