"""Every network of one size starts with the same weights, because you set the seed inside the function
(which also resets the randomness of the whole program). Seeds are set once, by the program.
"""


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    torch.manual_seed(42)
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], n_classes))
