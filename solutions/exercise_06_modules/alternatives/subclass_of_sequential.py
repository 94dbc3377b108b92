"""MLP is itself an nn.Sequential, which is an nn.Module."""


class MLP(nn.Sequential):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        tanh = nn.Tanh()
        super().__init__()
        for number, size in enumerate(hidden):
            self.append(nn.Linear(([n_in] + hidden)[number], size))
            self.append(tanh)
        self.append(nn.Linear(hidden[-1] if hidden else n_in, n_out))
