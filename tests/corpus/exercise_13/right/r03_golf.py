import torch
from torch import nn
def train_sine(seed, epochs=200):
    torch.manual_seed(seed)
    x = torch.rand(256, 1) * 6.2831; y = (x + 1).sin(); L = []
    m = nn.Sequential(nn.Linear(1, 50), nn.Tanh(), nn.Linear(50, 50), nn.Tanh(), nn.Linear(50, 1)); o = torch.optim.Adam(m.parameters(), 2e-2)
    s = torch.optim.lr_scheduler.CosineAnnealingLR(o, max(epochs, 1))
    for _ in range(epochs):
        o.zero_grad(); l = (m(x) - y).square().mean(); l.backward(); o.step(); s.step(); L += [l.item()]
    return m, L
def test_error(model, x, y):
    t = model.training
    with torch.no_grad(): e = (model.eval()(x) - y).square().mean().item()
    return model.train(t) and e
