# wrong: independent_copy: .float() returns the same memory when a is float32
# base: right/r01_plain.py
def independent_copy(a):
    return torch.from_numpy(a).float()
