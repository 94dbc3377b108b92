"""Only differences of logits: log of the sum of exp(z_k - z_t) by logsumexp; logaddexp in the binary loss."""


def cross_entropy(logits, target):
    return (logits - logits.gather(1, target.unsqueeze(1))).logsumexp(dim=1).mean()


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return torch.mean(torch.logaddexp(torch.zeros_like(logits), logits) - torch.mul(logits, target))
