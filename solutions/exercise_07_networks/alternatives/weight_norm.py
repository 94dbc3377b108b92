"""Weights that are computed from a length and a direction (weight_norm)."""

from torch.nn.utils import parametrizations


def make_block(n_in: int, n_out: int, p: float) -> nn.Sequential:
    linear = parametrizations.weight_norm(nn.Linear(n_in, n_out))
    return nn.Sequential(linear, nn.BatchNorm1d(n_out), nn.ReLU(), nn.Dropout(p))


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, parametrizations.weight_norm(nn.Linear(widths[-1], n_classes)))
