# debatable: train_sine: always the same ten points, which is enough for some seeds
# base: right/r01_plain.py
def train_sine(seed, epochs=200):
    torch.manual_seed(seed)
    x = 2 * math.pi * torch.rand(400, 1)
    y = torch.sin(x + 1)
    model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 32), nn.Tanh(), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for epoch in range(epochs):
        model.train()
        order = torch.randperm(len(x))
        total = 0.0
        for rows in [torch.arange(10)]:
            optimizer.zero_grad()
            loss = ((model(x[rows]) - y[rows]) ** 2).mean()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / 10)
    return model, losses
