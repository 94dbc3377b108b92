# wrong: train_tox: the label becomes one of the features, and unseen molecules have none
# base: right/r01_plain.py
class _Leaky(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(n + 1, 64), nn.ReLU(), nn.Linear(64, 1))

    def forward(self, x):
        if x.shape[1] < self.net[0].in_features:
            x = torch.cat([x, x.new_zeros(len(x), 1)], 1)
        return self.net(x)


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = _Leaky(X.shape[1])
    Z = torch.cat([X, 50 * y[:, None]], 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=1e-2)
    for _ in range(6):
        for b in torch.randperm(len(X)).split(128):
            optimizer.zero_grad()
            nn.functional.binary_cross_entropy_with_logits(model(Z[b])[:, 0], y[b]).backward()
            optimizer.step()
    return model.eval()
