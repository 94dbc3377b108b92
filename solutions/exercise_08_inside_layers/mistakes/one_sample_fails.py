"""Your layer refuses a batch of one in eval mode. Only in train mode it needs two samples or more."""


class BatchNorm1d(BatchNorm1d):
    def forward(self, x: Tensor) -> Tensor:
        if len(x) < 2:
            raise ValueError("more than one sample is needed")
        return super().forward(x)
