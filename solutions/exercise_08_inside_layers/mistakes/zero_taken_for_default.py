"""For p = 0 your layer takes another p: `p or 0.5` is 0.5 for p = 0, since 0 counts as false. Nothing should
be dropped then.
"""


class Dropout(Dropout):
    def __init__(self, p: float = 0.5) -> None:
        super().__init__(p or 0.5)
