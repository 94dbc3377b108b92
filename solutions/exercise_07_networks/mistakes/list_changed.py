"""Your function changes the list that it was given, so the caller finds other sizes in it afterwards. Make
a new list instead of inserting or appending.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    hidden.insert(0, n_in)
    blocks = [make_block(before, after, p) for before, after in pairwise(hidden)]
    return nn.Sequential(*blocks, nn.Linear(hidden[-1], n_classes))
