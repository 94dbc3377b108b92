# wrong: solve_xor: trained on bits coded as -1 and 1, asked on 0 and 1
import logging
import sys
import torch
from torch import nn, optim

logger = logging.getLogger("exercise_11")

def train_epoch(model, loader, loss_fn, optimizer, device):
    device = torch.device(device)
    model.train()
    total = torch.zeros((), dtype=torch.float64)
    count = 0
    try:
        for step, (inputs, targets) in enumerate(loader, start=1):
            inputs, targets = inputs.to(device), targets.to(device)
            loss = loss_fn(model(inputs), targets)
            optimizer.zero_grad(set_to_none=True)
            loss.backward(retain_graph=False)
            optimizer.step()
            with torch.no_grad():
                total.add_(loss.cpu(), alpha=inputs.size(0))
            count += inputs.size(0)
            logger.debug("step %d: %.4f", step, loss.item())
    except KeyboardInterrupt:
        logger.warning("stopped by hand")
        raise
    return total.div(count).item()

def evaluate(model, loader, loss_fn, device):
    modes = [(m, m.training) for m in model.modules()]
    total = correct = count = 0
    try:
        model.eval()
        with torch.no_grad():
            for inputs, targets in loader:
                inputs, targets = inputs.to(device), targets.to(device)
                outputs = model(inputs)
                total += loss_fn(outputs, targets).item() * inputs.size(0)
                correct += outputs.argmax(dim=1).eq(targets).sum().item()
                count += inputs.size(0)
    finally:
        for m, t in modes:
            m.training = t
    return total / count, correct / count

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    keys = ("train_loss", "test_loss", "test_accuracy")
    history = {k: [] for k in keys}
    for epoch in range(epochs):
        values = (train_epoch(model, train_loader, loss_fn, optimizer, device),) + evaluate(model, test_loader, loss_fn, device)
        for k, v in zip(keys, values):
            history[k].append(v)
        print("\r%d/%d" % (epoch + 1, epochs), *("%s=%.3f" % kv for kv in zip(keys, values)), end="", file=sys.stderr)
    return history

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = (2 * bits - 1) + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] ^ bits[:, 1]
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    return model
