"""Loss modules, made anew in each call; predictions from max and topk."""


def cross_entropy(logits, target):
    return torch.nn.CrossEntropyLoss()(logits, target)


def bce_with_logits(logits, target):
    return torch.nn.BCEWithLogitsLoss(reduction="mean")(logits, target)


def mse(prediction, target):
    if prediction.shape != target.shape:
        raise ValueError("shapes differ")

    return torch.nn.MSELoss()(prediction, target)


def predict_class(logits):
    return logits.topk(1, dim=1).indices[:, 0]
