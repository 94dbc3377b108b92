# wrong: train_epoch: an exponential moving average of the losses
from abc import ABC, abstractmethod
import torch
import torch.nn as nn

class Loop(ABC):
    def __init__(self, model, loader, loss_fn, device):
        self.model, self.loader, self.loss_fn, self.device = model, loader, loss_fn, device
        self.loss_sum, self.hit_sum, self.n = 0.0, 0.0, 0

    @abstractmethod
    def batch(self, x, y): ...

    def __call__(self):
        for x, y in self.loader:
            self.batch(x.to(self.device), y.to(self.device))
        return self

class TrainLoop(Loop):
    def __init__(self, *args, optimizer):
        super().__init__(*args)
        self.optimizer = optimizer

    def batch(self, x, y):
        self.model.train()
        self.optimizer.zero_grad()
        loss = self.loss_fn(self.model(x), y)
        loss.backward()
        self.optimizer.step()
        self.loss_sum += loss.item() * len(y)
        self.n += len(y)

class TestLoop(Loop):
    @torch.no_grad()
    def batch(self, x, y):
        out = self.model(x)
        self.loss_sum += self.loss_fn(out, y).item() * len(y)
        self.hit_sum += out.argmax(1).eq(y).sum().item()
        self.n += len(y)

    def __enter__(self):
        self.mode = self.model.training
        self.model.eval()
        return self

    def __exit__(self, *exc):
        self.model.train(self.mode)

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    total, n = 0.0, 0
    for x, y in loader:
        x, y = x.to(device), y.to(device)
        optimizer.zero_grad()
        out = model(x)
        loss = loss_fn(out, y)
        loss.backward()
        optimizer.step()
        total = loss.item() if n == 0 else 0.9 * total + 0.1 * loss.item()
        n = 1
    return total / n

def evaluate(model, loader, loss_fn, device):
    with TestLoop(model, loader, loss_fn, device) as loop:
        loop()
    return loop.loss_sum / loop.n, loop.hit_sum / loop.n

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    history = {"train_loss": [0.0] * epochs, "test_loss": [0.0] * epochs, "test_accuracy": [0.0] * epochs}
    for i in range(epochs):
        history["train_loss"][i] = train_epoch(model, train_loader, loss_fn, optimizer, device)
        history["test_loss"][i], history["test_accuracy"][i] = evaluate(model, test_loader, loss_fn, device)
    return history

def solve_xor(seed):
    torch.manual_seed(seed)
    b = torch.randint(0, 2, (640, 2))
    x, y = b + 0.1 * torch.randn(640, 2), b[:, 0] ^ b[:, 1]
    net = nn.Sequential(nn.Linear(2, 64), nn.ReLU(inplace=True), nn.Linear(64, 2))
    opt = torch.optim.Adagrad(net.parameters(), lr=0.1)
    for _ in range(20):
        for i in torch.randperm(640).split(64):
            opt.zero_grad()
            nn.functional.cross_entropy(net(x[i]), y[i]).backward()
            opt.step()
    return net
