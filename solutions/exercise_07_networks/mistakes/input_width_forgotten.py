"""Your first block starts from the first hidden size, but the inputs have n_in columns: the chain of
widths starts with n_in.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    blocks = [make_block(before, after, p) for before, after in pairwise(hidden)]
    return nn.Sequential(*blocks, nn.Linear(hidden[-1] if hidden else n_in, n_classes))
