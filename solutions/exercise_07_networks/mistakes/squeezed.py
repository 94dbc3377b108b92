"""You squeeze the output, so that a batch of one row loses its first dimension (and a network with one class
its last). Logits have shape (B, n_classes) for every B: return what the last Linear gives.
"""


class _Squeezed(nn.Sequential):
    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return super().forward(x).squeeze()


def make_classifier(n_in: int, hidden: list[int], n_classes: int, p: float) -> nn.Sequential:
    widths = [n_in, *hidden]
    blocks = [make_block(before, after, p) for before, after in pairwise(widths)]
    return _Squeezed(*blocks, nn.Linear(widths[-1], n_classes))
