# wrong: independent_copy: as_tensor to float32: shared when nothing has to be converted
# base: right/r01_plain.py
def independent_copy(a):
    return torch.as_tensor(np.asarray(a, dtype=np.float32))
