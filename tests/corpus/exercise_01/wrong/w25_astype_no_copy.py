# wrong: independent_copy: astype(copy=False) shares a float32 array
# base: right/r01_plain.py
def independent_copy(a):
    return torch.from_numpy(a.astype(np.float32, copy=False))
