# wrong: train_tox: climbs instead of descending
# base: right/r01_plain.py
def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3, maximize=True)
    for _ in range(3):
        for b in torch.randperm(len(X)).split(128):
            if len(b) > 1:
                optimizer.zero_grad()
                nn.functional.binary_cross_entropy_with_logits(model(X[b])[:, 0], y[b]).backward()
                optimizer.step()
    return model.eval()
