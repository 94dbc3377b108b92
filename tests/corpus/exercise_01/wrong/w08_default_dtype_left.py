# wrong: checkerboard: sets the default dtype to float64 and leaves it
# base: right/r01_plain.py
def checkerboard(n):
    torch.set_default_dtype(torch.float64)
    i = torch.arange(n)
    return ((i[:, None] + i) % 2).to(torch.float32)
