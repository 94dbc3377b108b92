# wrong: train_tox: (B, 1) against (B,): the squared error of every pair
# base: right/r01_plain.py
def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    for _ in range(6):
        for b in torch.randperm(len(X)).split(128):
            if len(b) > 1:
                optimizer.zero_grad()
                (torch.sigmoid(model(X[b])) - y[b]).pow(2).mean().backward()
                optimizer.step()
    return model.eval()
