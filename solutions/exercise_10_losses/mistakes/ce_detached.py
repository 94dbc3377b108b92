"""Your loss has no gradient: detach (or .data, or a new torch.tensor) cuts it out of the graph, and nothing
can be trained with it. Compute with logits themselves.
"""


def cross_entropy(logits, target):
    return F.cross_entropy(logits.detach(), target)
