"""The model learns the opposite: its scores are high for inactive molecules. The label 1 means active."""


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5).to(X.device)
    optimizer = torch.optim.AdamW(model.parameters())
    for _ in range(20):
        for rows in torch.randperm(len(X)).split(64):
            if len(rows) == 1:
                continue
            loss = F.binary_cross_entropy_with_logits(model(X[rows]).squeeze(1), 1 - y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model.eval()
