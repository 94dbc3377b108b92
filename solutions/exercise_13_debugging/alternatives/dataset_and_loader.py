"""TensorDataset and DataLoader, a class of its own, AdamW with a schedule, no seed set."""


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(1, 40), nn.Linear(40, 1)

    def forward(self, x):
        return self.b(F.gelu(self.a(x - math.pi)))


def train_sine(seed, epochs=200):
    x = torch.linspace(0, 2 * math.pi, 320).view(-1, 1)
    data = torch.utils.data.TensorDataset(x, torch.sin(x + 1))
    loader = torch.utils.data.DataLoader(data, 32, shuffle=True)
    model, loss_fn, history = Network(), nn.MSELoss(), []
    optimizer = torch.optim.AdamW(model.parameters(), 0.02, weight_decay=0.0)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    for _ in range(epochs):
        seen = []
        for a, b in loader:
            optimizer.zero_grad(set_to_none=False)
            loss = loss_fn(model(a), b)
            loss.backward()
            optimizer.step()
            seen.append(loss.item())
        schedule.step()
        history.append(sum(seen) / len(seen))
    return model, history
