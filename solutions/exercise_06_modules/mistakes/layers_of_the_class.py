"""Your layers belong to the class instead of the object, so that all models of these sizes share one set of
weights. Make the layers in __init__ and assign them to self.
"""


class MLP(MLP):
    made = {}

    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__(n_in, hidden, n_out)
        self.hidden, self.last = MLP.made.setdefault((n_in, *hidden, n_out), (self.hidden, self.last))
