"""With less than 64 molecules there is no full batch, and your training fails. Any number from 2 on should do."""


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [64], 0.5).to(X.device)
    optimizer = torch.optim.AdamW(model.parameters())
    for _ in range(20):
        for rows in torch.randperm(len(X))[: len(X) // 64 * 64].view(-1, 64):
            loss = F.binary_cross_entropy_with_logits(model(X[rows]).squeeze(1), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model.eval() if loss.item() >= 0 else None
