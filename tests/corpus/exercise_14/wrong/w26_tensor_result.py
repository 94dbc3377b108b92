# wrong: conv_size: a tensor instead of an int
# base: right/r01_plain.py
def conv_size(size, kernel, stride=1, padding=0, dilation=1):
    return torch.tensor((size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1)
