"""You set a seed in forward, so that every call and every layer drops the same entries, and the program's
random numbers start again. Set no seed here.
"""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        torch.manual_seed(0)
        return super().forward(x)
