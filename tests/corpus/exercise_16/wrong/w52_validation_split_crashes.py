# wrong: train_tox: a tenth is set aside for validation: crashes when N is small
# base: right/r01_plain.py
def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=2e-3)
    n = max(1, len(X) // 10)
    X, y, V, w = X[n:], y[n:], X[:n], y[:n]
    best, kept = float("inf"), None
    for _ in range(6):
        model.train()
        for b in torch.randperm(len(X)).tensor_split(max(1, len(X) // 128)):
            optimizer.zero_grad()
            nn.functional.binary_cross_entropy_with_logits(model(X[b])[:, 0], y[b]).backward()
            optimizer.step()
        with torch.no_grad():
            model.eval()
            loss = nn.functional.binary_cross_entropy_with_logits(model(V)[:, 0], w).item()
        if loss < best:
            best, kept = loss, {k: v.clone() for k, v in model.state_dict().items()}
    model.load_state_dict(kept)
    return model.eval()
