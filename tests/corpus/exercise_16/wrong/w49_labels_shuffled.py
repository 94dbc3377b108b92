# wrong: train_tox: the rows are shuffled, the labels are not
# base: right/r01_plain.py
def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [128], 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    for _ in range(6):
        Z = X[torch.randperm(len(X))]
        for start in range(0, len(X) - 1, 128):
            if len(Z[start:start + 128]) < 2:
                continue
            optimizer.zero_grad()
            nn.functional.binary_cross_entropy_with_logits(model(Z[start:start + 128])[:, 0], y[start:start + 128]).backward()
            optimizer.step()
    return model.eval()
