# wrong: merge_heads: two heads hard-coded
# base: right/r01_plain.py
def merge_heads(x):
    return torch.cat([x[:, 0], x[:, -1]], dim=-1)
