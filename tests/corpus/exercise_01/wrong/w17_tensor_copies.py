# wrong: shared_view: torch.tensor copies
# base: right/r01_plain.py
def shared_view(a):
    return torch.tensor(a)
