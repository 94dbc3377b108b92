import numpy as np
import torch
import torch.nn.functional as F

def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train(True)
    L = np.array([]); N = np.array([])
    for i, (xb, yb) in enumerate(loader):
        xb = xb.to(device=device)
        yb = yb.to(device=device)
        for p in model.parameters():
            p.grad = None
        pred = model(xb)
        loss = loss_fn(pred, yb)
        loss.backward()
        optimizer.step()
        L = np.append(L, loss.detach().cpu().numpy())
        N = np.append(N, xb.size(0))
    return float(np.average(L, weights=N))

def evaluate(model, loader, loss_fn, device):
    state = model.training
    model.eval()
    L = []; N = []; A = []
    for xb, yb in loader:
        with torch.no_grad():
            pred = model(xb.to(device))
            L.append(loss_fn(pred, yb.to(device)).cpu().numpy())
            A.append(np.mean(pred.cpu().numpy().argmax(axis=1) == yb.cpu().numpy()))
            N.append(len(yb))
    model.train(state)
    return float(np.average(L, weights=N)), float(np.average(A, weights=N))

def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    H = {k: np.zeros(epochs) for k in ('train_loss', 'test_loss', 'test_accuracy')}
    for e in np.arange(epochs):
        H['train_loss'][e] = train_epoch(model, train_loader, loss_fn, optimizer, device)
        H['test_loss'][e], H['test_accuracy'][e] = evaluate(model, test_loader, loss_fn, device)
        print(f"epoch {e}: {H['train_loss'][e]:.4f} {H['test_loss'][e]:.4f} {H['test_accuracy'][e]:.1%}")
    return {k: v.tolist() for k, v in H.items()}

def solve_xor(seed):
    rng = np.random.default_rng(seed)
    bits = rng.integers(0, 2, (2000, 2))
    X = torch.from_numpy((bits + 0.1 * rng.standard_normal((2000, 2))).astype(np.float32))
    Y = torch.from_numpy(np.logical_xor(*bits.T).astype(np.int64))
    torch.manual_seed(seed)
    model = torch.nn.Sequential(torch.nn.Linear(2, 64), torch.nn.ReLU(), torch.nn.Linear(64, 2))
    opt = torch.optim.SGD(model.parameters(), lr=0.5, momentum=0.9)
    for step in range(300):
        i = torch.from_numpy(rng.choice(2000, 64))
        opt.zero_grad()
        F.cross_entropy(model(X[i]), Y[i]).backward()
        opt.step()
    return model
