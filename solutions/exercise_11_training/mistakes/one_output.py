"""Your network has one output per point. Two logits are asked for, one per class."""


def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (400, 2))
    points, labels = bits + 0.1 * torch.randn(400, 2), (bits[:, :1] ^ bits[:, 1:]).float()
    loader = DataLoader(TensorDataset(points, labels), batch_size=50, shuffle=True)
    model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(20):
        train_epoch(model, loader, nn.BCEWithLogitsLoss(), optimizer, torch.device("cpu"))
    return model
