"""One sample after the other, in Python; predictions from sorting."""


def cross_entropy(logits, target):
    losses = [row.logsumexp(0) - row[t] for row, t in zip(logits, target.tolist(), strict=True)]
    return torch.stack(losses).mean()


def predict_class(logits):
    return logits.sort(dim=1, descending=True).indices[:, 0].contiguous()


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")

    pairs = list(zip(predicted.tolist(), target.tolist(), strict=True))
    return sum(p == t for p, t in pairs) / len(pairs)
