# debatable: independent_copy: raises for an array with negative strides, which only shared_view excludes
# base: right/r01_plain.py
def independent_copy(a):
    return torch.from_numpy(a).to(torch.float32, copy=True)
