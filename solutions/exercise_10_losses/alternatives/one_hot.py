"""One-hot targets and a weighted sum; the binary loss as a softmax over the pair of logits 0 and z."""


def cross_entropy(logits, target):
    hot = F.one_hot(target, logits.size(1)).to(logits.dtype)
    return -torch.einsum("bc,bc->", hot, F.log_softmax(logits, dim=1)) / logits.size(0)


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    log_p = torch.stack([torch.zeros_like(logits), logits], dim=-1).log_softmax(dim=-1)
    return -(torch.stack([1 - target, target], dim=-1) * log_p).sum(dim=-1).mean()


def predict_class(logits):
    return logits.softmax(dim=1).argmax(dim=1)
