# wrong: shared_view: a non-contiguous array is copied before it is shared
# base: right/r01_plain.py
def shared_view(a):
    return torch.from_numpy(np.ascontiguousarray(a))
