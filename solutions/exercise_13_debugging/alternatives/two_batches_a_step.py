"""Gradients of two batches are gathered on purpose, then a step."""


def train_sine(seed, epochs=200):
    torch.manual_seed(seed)
    x = 2 * math.pi * torch.rand(256, 1)
    y = torch.sin(x + 1)
    model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(x)).view(-1, 2, 16):
            loss = None
            optimizer.zero_grad()
            for half in rows:
                loss = F.mse_loss(model(x[half]), y[half]) / 2
                loss.backward()
                total += 2 * loss.item() * len(half)
            optimizer.step()

        losses.append(total / len(x))
    return model, losses
