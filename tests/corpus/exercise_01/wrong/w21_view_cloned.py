# wrong: shared_view: clone cuts the tie: writes to the array are not seen
# base: right/r01_plain.py
def shared_view(a):
    return torch.from_numpy(a).clone()
