"""The value is right, but the gradient is nan for large logits: torch.where computes both branches, one of
them overflows, and 0 * inf in the backward pass is nan. Keep each branch from overflowing: exp(-|z|).
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    positive = logits + torch.log1p(torch.exp(-logits))
    negative = torch.log1p(torch.exp(logits))
    return (torch.where(logits > 0, positive, negative) - logits * target).mean()
