"""You deal the columns out like cards: head 0 gets columns 0, heads, 2 * heads, ... Each head should have a
block of neighbours: split the last axis into (heads, D), not (D, heads)."""


def split_heads(x, heads):
    B, T, _ = x.shape
    return x.reshape(B, T, -1, heads).permute(0, 3, 1, 2)
