# wrong: checkerboard: NumPy's float64 comes through
# base: right/r01_plain.py
def checkerboard(n):
    return torch.from_numpy(np.fromfunction(lambda i, j: (i + j) % 2, (n, n)))
