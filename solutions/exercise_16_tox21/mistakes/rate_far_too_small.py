"""The learning rate is so small that nothing is learned. The default of AdamW, 0.001, is right here."""


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5).to(X.device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-8)
    for _ in range(20):
        for rows in torch.randperm(len(X)).split(64):
            if len(rows) == 1:
                continue
            loss = F.binary_cross_entropy_with_logits(model(X[rows]).squeeze(1), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model.eval()
