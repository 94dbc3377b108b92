"""Layers registered with add_module under names of one's own, the last one first."""


class MLP(nn.Module):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__()
        self.depth = len(hidden)
        widths = [n_in] + list(hidden) + [n_out]
        for i in reversed(range(self.depth + 1)):
            self.add_module(f"fc{i}", nn.Linear(widths[i], widths[i + 1]))

    def forward(self, x: Tensor) -> Tensor:
        for i in range(self.depth):
            x = getattr(self, f"fc{i}")(x).tanh()
        return getattr(self, f"fc{self.depth}")(x)
