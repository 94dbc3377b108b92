"""Your Linear layers have no bias. The formula has one in every layer, which is what nn.Linear makes unless
told otherwise.
"""


class MLP(MLP):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        nn.Module.__init__(self)
        widths = [n_in, *hidden]
        self.hidden = nn.ModuleList(nn.Linear(before, after, bias=False) for before, after in pairwise(widths))
        self.last = nn.Linear(widths[-1], n_out, bias=False)
