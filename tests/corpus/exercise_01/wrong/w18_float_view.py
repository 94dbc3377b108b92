# wrong: shared_view: as_tensor with float32 copies any other dtype and changes it
# base: right/r01_plain.py
def shared_view(a):
    return torch.as_tensor(a, dtype=torch.float32)
