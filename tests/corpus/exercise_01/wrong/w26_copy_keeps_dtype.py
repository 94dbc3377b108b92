# wrong: independent_copy: keeps the dtype of a instead of float32
# base: right/r01_plain.py
def independent_copy(a):
    return torch.tensor(a)
