"""Always the same seed inside; squared error against one-hot targets; BatchNorm, left in training mode."""


def solve_xor(seed):
    torch.manual_seed(1234)
    bits = torch.randint(0, 2, (1000, 2))
    data = TensorDataset(bits + 0.1 * torch.randn(1000, 2), nn.functional.one_hot(bits.sum(1) % 2, 2).float())
    model = nn.Sequential(nn.Linear(2, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, 2))
    optimizer = torch.optim.RMSprop(model.parameters(), lr=0.01)
    for _ in range(15):
        for x, y in DataLoader(data, batch_size=32, shuffle=True):
            optimizer.zero_grad()
            nn.functional.mse_loss(model(x), y).backward()
            optimizer.step()
    return model
