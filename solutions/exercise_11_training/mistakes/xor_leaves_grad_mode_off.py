"""After solve_xor gradients are switched off for the whole program: torch.set_grad_enabled(False) stays until somebody
undoes it. Leave the grad mode as it was."""


def solve_xor(seed):
    torch.manual_seed(seed)
    bits = torch.randint(0, 2, (400, 2))
    points, labels = bits + 0.1 * torch.randn(400, 2), bits[:, 0] ^ bits[:, 1]
    loader = DataLoader(TensorDataset(points, labels), batch_size=50, shuffle=True)
    model = nn.Sequential(nn.Linear(2, 16), nn.Tanh(), nn.Linear(16, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(20):
        train_epoch(model, loader, nn.CrossEntropyLoss(), optimizer, torch.device("cpu"))
    torch.set_grad_enabled(False)
    return model
