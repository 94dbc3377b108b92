# wrong: train_tox: F.dropout without training=: the outputs are random in eval mode as well
# base: right/r01_plain.py
class _Noisy(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.a, self.n, self.b = nn.Linear(n, 64), nn.BatchNorm1d(64), nn.Linear(64, 1)

    def forward(self, x):
        return self.b(nn.functional.dropout(torch.relu(self.n(self.a(x))), 0.5))


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = _Noisy(X.shape[1])
    optimizer = torch.optim.Adam(model.parameters(), lr=2e-3)
    for _ in range(6):
        for b in torch.randperm(len(X)).split(128):
            if len(b) > 1:
                optimizer.zero_grad()
                nn.functional.binary_cross_entropy_with_logits(model(X[b])[:, 0], y[b]).backward()
                optimizer.step()
    return model.eval()
