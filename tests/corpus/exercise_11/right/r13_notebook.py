# %% [markdown]
# # Training loop
# I first set things up

# %%
import torch
import torch.nn as nn
import torch.nn.functional as F
torch.manual_seed(0)
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
print("using", DEVICE)

# %%
def train_epoch(model, loader, loss_fn, optimizer, device):
    model.train()
    running = 0.0
    seen = 0
    for X, Y in loader:
        X = X.to(device); Y = Y.to(device)
        model.zero_grad()
        out = model(X)
        l = loss_fn(out, Y)
        l.backward()
        optimizer.step()
        running += l.item() * X.shape[0]
        seen += X.shape[0]
    return running / seen

# %%
def evaluate(model, loader, loss_fn, device):
    m = model.training
    model.eval()
    running = 0.0
    hits = 0.0
    seen = 0
    with torch.inference_mode():
        for X, Y in loader:
            X = X.to(device); Y = Y.to(device)
            out = model(X)
            running += loss_fn(out, Y).item() * X.shape[0]
            hits += (torch.argmax(out, dim=1) == Y).float().sum().item()
            seen += X.shape[0]
    model.train(m)
    return running / seen, hits / seen

# %%
def fit(model, train_loader, test_loader, loss_fn, optimizer, epochs, device):
    hist = {"test_accuracy": [], "test_loss": [], "train_loss": []}
    for ep in range(epochs):
        hist["train_loss"].append(train_epoch(model, train_loader, loss_fn, optimizer, device))
        hist["test_loss"].append(None); hist["test_accuracy"].append(None)
        hist["test_loss"][-1], hist["test_accuracy"][-1] = evaluate(model, test_loader, loss_fn, device)
    return hist

# %%
def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (1000, 2)).float()
    y = (bits[:, 0] != bits[:, 1]).long()
    x = bits + torch.randn(1000, 2) * 0.1
    ds = torch.utils.data.TensorDataset(x, y)
    dl = torch.utils.data.DataLoader(ds, batch_size=100, shuffle=True)
    net = nn.Sequential(nn.Linear(2, 32), nn.ReLU(), nn.Linear(32, 32), nn.ReLU(), nn.Linear(32, 2))
    opt = torch.optim.Adam(net.parameters(), lr=0.01)
    for _ in range(15):
        train_epoch(net, dl, F.cross_entropy, opt, "cpu")
    print("final:", evaluate(net, dl, F.cross_entropy, "cpu"))
    return net

# %%
toy = [(torch.randn(n, 3), torch.randint(0, 4, (n,))) for n in (5, 5, 2)]
lin = nn.Linear(3, 4)
print(fit(lin, toy, toy, nn.CrossEntropyLoss(), torch.optim.SGD(lin.parameters(), 0.1), 2, "cpu"))
