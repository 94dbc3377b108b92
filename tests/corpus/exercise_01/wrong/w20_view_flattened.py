# wrong: shared_view: a strided array is copied by ravel (reshaped back, it no longer shares)
# base: right/r01_plain.py
def shared_view(a):
    return torch.from_numpy(a.ravel()).view(a.shape)
