# debatable: shared_view: torch.asarray shares every array but a 0-D one, which it copies
# base: right/r01_plain.py
def shared_view(a):
    return torch.asarray(a)
