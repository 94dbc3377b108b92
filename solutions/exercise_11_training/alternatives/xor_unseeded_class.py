"""A module class of one's own, trained full-batch with plain SGD, ReLU and no seed."""


class _Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(2, 32)
        self.out = nn.Linear(32, 2)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))


def solve_xor(seed):
    bits = torch.randint(0, 2, (500, 2)).float()
    x, y = bits + torch.normal(0.0, 0.1, bits.shape), (bits[:, 0] != bits[:, 1]).long()
    model = _Net()
    for _ in range(1500):
        model.zero_grad()
        nn.functional.cross_entropy(model(x), y).backward()
        with torch.no_grad():
            for parameter in model.parameters():
                parameter -= 0.3 * parameter.grad
    return model
