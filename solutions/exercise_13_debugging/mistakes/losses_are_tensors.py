"""The losses are tensors; unless they are detached, each keeps the graphs of all its batches in memory. Add up
loss.item(), a Python float.
"""


def train_sine(seed, epochs=200):
    torch.manual_seed(seed)
    x = 2 * math.pi * torch.rand(256, 1)
    y = torch.sin(x + 1)
    model = nn.Sequential(nn.Linear(1, 32), nn.Tanh(), nn.Linear(32, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(x)).split(64):
            loss = F.mse_loss(model(x[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss * len(rows)
        losses.append(total / len(x))
    return model, losses
