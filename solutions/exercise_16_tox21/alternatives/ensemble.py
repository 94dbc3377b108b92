"""An ensemble of small networks without BatchNorm, the mean of their logits."""


class Ensemble(nn.Module):
    def __init__(self, members):
        super().__init__()
        self.members = nn.ModuleList(members)

    def forward(self, x):
        return torch.stack([member(x) for member in self.members]).mean(0).squeeze(-1)


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    members = [nn.Sequential(nn.Linear(X.shape[1], 24), nn.ReLU(), nn.Dropout(0.4), nn.Linear(24, 1)) for _ in range(3)]
    model = Ensemble(members).to(X.device)
    optimizer = torch.optim.Adam(model.parameters(), lr=3e-3, weight_decay=1e-4)
    criterion = nn.BCEWithLogitsLoss()
    for epoch in range(100):
        optimizer.zero_grad()
        loss = sum(criterion(member(X).squeeze(1), y) for member in members)
        loss.backward()
        optimizer.step()
    return model.eval()
