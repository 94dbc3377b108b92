"""The sigmoid is compared with one half; accuracy counts and divides."""


def predict_binary(logits):
    return (logits.reshape(-1).sigmoid() > 0.5).to(torch.int64)


def accuracy(predicted, target):
    if predicted.shape != target.shape:
        raise ValueError("shapes differ")

    return (predicted == target).sum().item() / target.numel()
