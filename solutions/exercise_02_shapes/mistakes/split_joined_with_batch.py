"""Your heads are joined with the batch: (B * heads, T, D). Give them an axis of their own."""


def split_heads(x, heads):
    return torch.cat(x.chunk(heads, dim=-1))
