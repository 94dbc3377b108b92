"""Each of your blocks expects n_in columns. Only the first one gets them: every later block starts from
the width before it.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(n_in, width, p) for width in hidden]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes))
