"""scikit-learn's GroupShuffleSplit; the model as a class with vectors out."""

from sklearn.model_selection import GroupShuffleSplit


def group_split(X, test_fraction, seed):
    groups = [hash(tuple(row)) for row in X.int().tolist()]
    splitter = GroupShuffleSplit(n_splits=1, test_size=test_fraction, random_state=seed)
    train, test = next(splitter.split(np.zeros(len(X)), groups=groups))
    return torch.from_numpy(train).long().to(X.device), torch.from_numpy(test).long().to(X.device)


class Classifier(nn.Module):
    def __init__(self, n_bits, hidden, p):
        super().__init__()
        sizes = [n_bits, *hidden]
        self.linear = nn.ModuleList(nn.Linear(m, n) for m, n in zip(sizes[:-1], sizes[1:]))
        self.norm = nn.ModuleList(nn.BatchNorm1d(n) for n in hidden)
        self.out, self.p = nn.Linear(sizes[-1], 1), p

    def forward(self, x):
        for linear, norm in zip(self.linear, self.norm):
            x = F.dropout(F.relu(norm(linear(x))), self.p, self.training)
        return self.out(x)[:, 0]


def make_model(n_bits, hidden, p):
    return Classifier(n_bits, hidden, p)


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = make_model(X.shape[1], [100], 0.3).to(X.device)
    optimizer = torch.optim.Adam(model.parameters(), lr=2e-3)
    for _ in range(15):
        for rows in torch.tensor_split(torch.randperm(len(X)), max(1, len(X) // 50)):
            optimizer.zero_grad()
            F.binary_cross_entropy_with_logits(model(X[rows]), y[rows]).backward()
            optimizer.step()
    model.eval()
    return model
