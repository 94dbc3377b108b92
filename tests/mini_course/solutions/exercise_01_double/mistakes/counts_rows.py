"""Your Counter counts rows, because len gives the size of the first dimension only. Count every entry."""


class Counter(Counter):
    def add(self, x: Tensor) -> None:
        self.seen += len(x)
