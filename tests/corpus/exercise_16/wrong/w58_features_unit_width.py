# wrong: train_tox: learns from the number of bits that are set, nothing else
# base: right/r01_plain.py
class _Count(nn.Module):
    def __init__(self):
        super().__init__()
        self.net = nn.Linear(1, 1)

    def forward(self, x):
        return self.net(x.mean(1, keepdim=True))


def train_tox(X, y, seed):
    model = _Count()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(100):
        optimizer.zero_grad()
        nn.functional.binary_cross_entropy_with_logits(model(X)[:, 0], y).backward()
        optimizer.step()
    return model.eval()
