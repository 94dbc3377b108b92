# wrong: independent_copy: goes through float16: values are rounded
# base: right/r01_plain.py
def independent_copy(a):
    return torch.from_numpy(a.astype(np.float16)).float()
