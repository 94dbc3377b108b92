"""Your entries keep growing: you took i + j without the remainder. The formula ends with % 2."""


def checkerboard(n):
    i = torch.arange(n)
    return (i[:, None] + i).float()
