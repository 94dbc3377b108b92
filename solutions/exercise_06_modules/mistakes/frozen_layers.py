"""Some parameters of your new model do not require grad, so that no optimiser would move them. Leave
requires_grad as nn.Linear sets it.
"""


class MLP(MLP):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__(n_in, hidden, n_out)
        self.hidden.requires_grad_(False)
