# wrong: to_numpy: detach_ cuts the caller's tensor from its graph
# base: right/r01_plain.py
def to_numpy(x):
    return x.detach_().numpy()
