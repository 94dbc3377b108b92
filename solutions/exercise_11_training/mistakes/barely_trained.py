"""Your network answers as one that was hardly trained: its steps are too few or too small, or they do not reach
the network that you return. Does the optimiser hold the parameters of that network?"""


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
