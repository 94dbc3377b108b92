"""Your network learned "or": it says 1 where both bits are 1. The label of XOR is 1 where the bits differ."""


def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (400, 2))
    points, labels = bits + 0.1 * torch.randn(400, 2), bits[:, 0] | bits[:, 1]
    loader = DataLoader(TensorDataset(points, labels), batch_size=50, shuffle=True)
    model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(20):
        train_epoch(model, loader, nn.CrossEntropyLoss(), optimizer, torch.device("cpu"))
    return model
