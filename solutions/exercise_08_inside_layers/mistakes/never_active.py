"""Nothing is dropped in train mode. The layer is the identity in eval mode only."""


class Dropout(Dropout):
    def forward(self, x: Tensor) -> Tensor:
        return x
