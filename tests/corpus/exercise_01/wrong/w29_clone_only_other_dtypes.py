# wrong: independent_copy: copies unless a is already float32
# base: right/r01_plain.py
def independent_copy(a):
    t = torch.from_numpy(a)
    return t if t.dtype == torch.float32 else t.float()
