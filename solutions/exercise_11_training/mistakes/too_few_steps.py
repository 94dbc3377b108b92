"""Your network has learned something, but not enough. Train it for more epochs, with larger steps, or with more
hidden units."""


def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (400, 2))
    points, labels = bits + 0.1 * torch.randn(400, 2), bits[:, 0] ^ bits[:, 1]
    loader = DataLoader(TensorDataset(points, labels), batch_size=50, shuffle=True)
    model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(2):
        train_epoch(model, loader, nn.CrossEntropyLoss(), optimizer, torch.device("cpu"))
    return model
