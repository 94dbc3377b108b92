# wrong: to_numpy: switches requires_grad off on the caller's leaf
# base: right/r01_plain.py
def to_numpy(x):
    if x.is_leaf:
        x.requires_grad_(False)
    return x.detach().numpy()
