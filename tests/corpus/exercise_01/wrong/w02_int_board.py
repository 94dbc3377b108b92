# wrong: checkerboard: int64 instead of float32
# base: right/r01_plain.py
def checkerboard(n):
    i = torch.arange(n)
    return (i[:, None] + i) % 2
