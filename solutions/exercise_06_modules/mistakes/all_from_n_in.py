"""All your hidden layers expect n_in inputs. Each layer takes what the one before gives: the widths are n_in,
then the hidden sizes.
"""


class MLP(MLP):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        nn.Module.__init__(self)
        self.hidden = nn.ModuleList(nn.Linear(n_in, size) for size in hidden)
        self.last = nn.Linear([n_in, *hidden][-1], n_out)
