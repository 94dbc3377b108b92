"""Blocks under names, with add_module, and an inner Sequential for all of them."""

from collections import OrderedDict


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    body = nn.Sequential()
    for i, (before, after) in enumerate(zip([n_in] + hidden, hidden, strict=False)):
        body.add_module(f"block{i}", make_block(before, after, p))
    return nn.Sequential(OrderedDict(body=body, head=nn.Linear(([n_in] + hidden)[-1], n_classes)))
