"""Your board has entries of -1: torch.fmod keeps the sign of a negative difference. The operator %
(torch.remainder) gives 0 or 1."""


def checkerboard(n):
    i = torch.arange(n)
    return torch.fmod(i[:, None] - i, 2).float()
