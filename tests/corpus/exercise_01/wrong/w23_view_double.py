# wrong: shared_view: a float32 array is copied into float64
# base: right/r01_plain.py
def shared_view(a):
    return torch.from_numpy(a.astype(np.float64, copy=False))
