# wrong: split_heads: split(heads) gives pieces of that width instead of that many
# base: right/r01_plain.py
def split_heads(x, heads):
    return torch.stack(x.split(heads, dim=-1), dim=1)
