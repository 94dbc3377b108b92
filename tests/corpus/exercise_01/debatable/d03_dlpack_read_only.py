# debatable: shared_view: from_dlpack refuses read-only arrays
# base: right/r01_plain.py
def shared_view(a):
    return torch.from_dlpack(a)
