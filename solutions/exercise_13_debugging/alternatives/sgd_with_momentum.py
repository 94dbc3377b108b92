"""SGD with momentum, two hidden layers, gradients set to None by hand."""


def train_sine(seed, epochs=200):
    torch.manual_seed(seed)
    x = 2 * math.pi * torch.rand(256, 1)
    y = torch.sin(x + 1)
    model = nn.Sequential(nn.Linear(1, 64), nn.Tanh(), nn.Linear(64, 64), nn.Tanh(), nn.Linear(64, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.03, momentum=0.9)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(x)).split(32):
            loss = F.mse_loss(model(x[rows]), y[rows])
            for p in model.parameters():
                p.grad = None
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(x))
    return model, losses
