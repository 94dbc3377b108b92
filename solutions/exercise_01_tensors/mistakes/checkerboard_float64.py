"""Your board is float64, NumPy's usual dtype. Convert it to float32, which networks take, for example with
.float()."""


def checkerboard(n):
    i = torch.arange(n)
    return ((i[:, None] + i) % 2).double()
