# wrong: train_tox: breaks out of the loop after the first batch, which is always the same
# base: right/r01_plain.py
def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    for _ in range(30):
        for start in range(0, len(X), 40):
            optimizer.zero_grad()
            nn.functional.binary_cross_entropy_with_logits(model(X[start:start + 40])[:, 0], y[start:start + 40]).backward()
            optimizer.step()
            break
    return model.eval()
