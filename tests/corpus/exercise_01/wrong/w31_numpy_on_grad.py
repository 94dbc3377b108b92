# wrong: to_numpy: raises on a tensor that requires grad
# base: right/r01_plain.py
def to_numpy(x):
    return x.cpu().numpy()
