"""pos_weight, a DataLoader that drops a last batch of one, a validation part."""


def train_tox(X, y, seed):
    generator = torch.Generator().manual_seed(seed)
    torch.manual_seed(seed)
    data = torch.utils.data.TensorDataset(X, y)
    size = min(32, len(X))
    alone = len(X) % size == 1
    loader = torch.utils.data.DataLoader(data, size, shuffle=True, drop_last=alone, generator=generator)
    model = make_model(X.shape[1], [64, 32], 0.4).to(X.device)
    weight = ((y == 0).sum() / (y == 1).sum().clamp(min=1)).clamp(max=10.0, min=1.0)
    loss_fn = nn.BCEWithLogitsLoss(pos_weight=weight)
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.1)
    for _ in range(12):
        for a, b in loader:
            loss = loss_fn(model(a), b[:, None])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
    return model.train(False)
