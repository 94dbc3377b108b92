# wrong: solve_xor: returns the state_dict
import torch
from torch import nn
from torch.nn import functional as F

def train_epoch(model, loader, loss_fn, optimizer, device):
    """Gradients by torch.autograd.grad, handed to the optimizer by hand."""
    model.train()
    params = [p for p in model.parameters() if p.requires_grad]
    num, den = 0., 0.
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        loss = loss_fn(model(x), y)
        for p, g in zip(params, torch.autograd.grad(loss, params, allow_unused=True)):
            p.grad = g                       # None where the loss ignores p
        optimizer.step()
        num += loss.item() * x.size(0)
        den += x.size(0)
    optimizer.zero_grad()
    return num / den

def evaluate(model, loader, loss_fn, device):
    training, grad = model.training, torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    model.eval()
    try:
        logits, labels, losses = [], [], []
        for x, y in loader:
            x, y = x.to(device), y.to(device)
            o = model(x)
            losses += [loss_fn(o, y).item()] * len(y)      # one entry per sample
            logits.append(o); labels.append(y)
        z, t = torch.cat(logits), torch.cat(labels)
        k = z.shape[1]
        confusion = torch.bincount(t * k + z.argmax(1), minlength=k * k).view(k, k)
        return sum(losses) / len(losses), (confusion.trace() / confusion.sum()).item()
    finally:
        model.train(training)
        torch.set_grad_enabled(grad)

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    def epoch():
        a = train_epoch(model, train_loader, loss_fn, optimizer, device)
        return [a, *evaluate(model, test_loader, loss_fn, device)]
    history = [epoch() for _ in range(epochs)]
    columns = list(map(list, zip(*history))) or [[], [], []]
    return dict(zip(['train_loss', 'test_loss', 'test_accuracy'], columns))

def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2))
    x = bits + 0.1 * torch.randn(1000, 2)
    y = bits[:, 0] ^ bits[:, 1]
    model = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(300):
        opt.zero_grad()
        loss = nn.functional.cross_entropy(model(x), y)
        loss.backward()
        opt.step()
    return model.state_dict()
