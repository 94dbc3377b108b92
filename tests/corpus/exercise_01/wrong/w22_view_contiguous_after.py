# wrong: shared_view: .contiguous() copies a transposed array
# base: right/r01_plain.py
def shared_view(a):
    return torch.from_numpy(a).contiguous()
