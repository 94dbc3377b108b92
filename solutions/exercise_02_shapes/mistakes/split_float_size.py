"""width / heads is a float, and sizes must be whole numbers. Use //, or -1 for a size that PyTorch works out."""


def split_heads(x, heads):
    B, T, width = x.shape
    return x.reshape(B, T, heads, width / heads).transpose(1, 2)
