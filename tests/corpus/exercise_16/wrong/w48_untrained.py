# wrong: train_tox: the optimiser never steps
# base: right/r01_plain.py
def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [128], 0.5)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
    for _ in range(3):
        optimizer.zero_grad()
        nn.functional.binary_cross_entropy_with_logits(model(X)[:, 0], y).backward()
    return model.eval()
