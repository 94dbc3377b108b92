"""The default of p is not 0.5."""


class Dropout(Dropout):
    def __init__(self, p: float = 0.1) -> None:
        super().__init__(p)
