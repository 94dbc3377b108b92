"""MLP initialises itself, and init_xavier_ works through module.apply."""


def init_xavier_(module: nn.Module) -> nn.Module:
    @torch.no_grad()
    def start(m: nn.Module) -> None:
        if isinstance(m, nn.Linear):
            torch.nn.init.xavier_uniform_(m.weight, gain=1.0)
            if m.bias is not None:
                m.bias.zero_()

    return module.apply(start)


class MLP(MLP):
    def __init__(self, n_in: int, hidden: list[int], n_out: int) -> None:
        super().__init__(n_in, hidden, n_out)
        init_xavier_(self)
