"""Your heads stand in front of the batch. The batch stays the first axis: stack the parts along axis 1."""


def split_heads(x, heads):
    return torch.stack(x.chunk(heads, dim=-1))
