# wrong: fit: dictionaries by epoch instead of lists
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
    history = {"train_loss": [], "test_loss": [], "test_accuracy": []}
    for epoch in range(epochs):
        train_loss = train_epoch(model, train_loader, loss_fn, optimizer, device)
        test_loss, test_accuracy = evaluate(model, test_loader, loss_fn, device)
        history["train_loss"].append(train_loss)
        history["test_loss"].append(test_loss)
        history["test_accuracy"].append(test_accuracy)
    return {k: dict(enumerate(v)) for k, v in history.items()}

def solve_xor(seed):
    torch.manual_seed(seed)
    W1, b1 = nn.Parameter(torch.randn(2, 20)), nn.Parameter(torch.zeros(20))
    W2, b2 = nn.Parameter(0.1 * torch.randn(20, 2)), nn.Parameter(torch.zeros(2))
    class Net(nn.Module):
        def __init__(self):
            super().__init__()
            self.W1, self.b1, self.W2, self.b2 = W1, b1, W2, b2
        def forward(self, x):
            return torch.relu(x @ self.W1 + self.b1) @ self.W2 + self.b2
    net = Net()
    bits = torch.randint(0, 2, (500, 2))
    x, y = bits + 0.1 * torch.randn(500, 2), bits[:, 0] ^ bits[:, 1]
    ps = list(net.parameters())
    for _ in range(600):                     # gradient descent by hand
        gs = torch.autograd.grad(F.cross_entropy(net(x), y), ps)
        with torch.no_grad():
            for p, g in zip(ps, gs):
                p -= 0.3 * g
    return net
