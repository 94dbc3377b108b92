"""Logistic regression as a network: a single Linear, all molecules at once, LBFGS."""


def train_tox(X, y, seed):
    torch.manual_seed(seed)
    model = nn.Linear(X.shape[1], 1).to(X.device)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=60)

    def closure():
        optimizer.zero_grad()
        penalty = 0.5 * model.weight.square().sum() / len(X)
        loss = F.binary_cross_entropy_with_logits(model(X).flatten(), y) + penalty
        loss.backward()
        return loss

    optimizer.step(closure)
    return model.eval()
