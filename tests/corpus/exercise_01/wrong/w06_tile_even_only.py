# wrong: checkerboard: tiles of 2x2: an odd n gives n - 1 rows
# base: right/r01_plain.py
def checkerboard(n):
    return torch.tensor([[0.0, 1.0], [1.0, 0.0]]).repeat(n // 2, n // 2)
