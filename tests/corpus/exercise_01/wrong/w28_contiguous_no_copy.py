# wrong: independent_copy: .contiguous() is no copy of a contiguous array
# base: right/r01_plain.py
def independent_copy(a):
    return torch.from_numpy(a).to(torch.float32).contiguous()
