"""The model is on the CPU, wherever X is. Make it on the device of X."""


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5)
    optimizer = torch.optim.AdamW(model.parameters())
    for _ in range(20):
        for rows in torch.randperm(len(X)).split(64):
            if len(rows) == 1:
                continue
            loss = F.binary_cross_entropy_with_logits(model(X[rows]).squeeze(1), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model.eval()
