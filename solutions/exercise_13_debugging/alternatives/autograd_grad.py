"""torch.autograd.grad and steps by hand, a heavy ball."""


def train_sine(seed, epochs=200):
    generator = torch.Generator().manual_seed(seed)
    x = 2 * math.pi * torch.rand(200, 1, generator=generator)
    y = torch.sin(x + 1)
    model = nn.Sequential(nn.Linear(1, 50), nn.Tanh(), nn.Linear(50, 1))
    params, losses = list(model.parameters()), []
    velocity = [torch.zeros_like(p) for p in params]
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(200, generator=generator).split(10):
            loss = (y[rows] - model(x[rows])).square().mean()
            for p, v, g in zip(params, velocity, torch.autograd.grad(loss, params)):
                p.data -= 0.03 * v.mul_(0.9).add_(g)
            total += loss.item()
        losses.append(total / 20)
    return model, losses
