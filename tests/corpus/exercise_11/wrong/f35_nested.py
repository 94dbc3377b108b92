# wrong: fit: every entry is a list of its own
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
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["train_loss"].append([train_loss])
        history["test_loss"].append([test_loss])
        history["test_accuracy"].append([test_accuracy])
    return history

def solve_xor(seed):
    state = torch.get_rng_state()
    try:
        torch.manual_seed(seed)
        model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2), nn.LogSoftmax(dim=1))   # log-probabilities are logits too
        opt = optim.Adam(model.parameters(), lr=0.01)
        sched = optim.lr_scheduler.CosineAnnealingLR(opt, 300)
        for _ in range(300):
            a, b = torch.randint(0, 2, (2, 100))
            x = torch.stack([a, b], 1) + 0.1 * torch.randn(100, 2)
            opt.zero_grad()
            nn.functional.nll_loss(model(x), a ^ b).backward()
            opt.step()
            sched.step()
        return model
    finally:
        torch.set_rng_state(state)
