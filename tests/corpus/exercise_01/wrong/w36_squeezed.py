# wrong: to_numpy: axes of length one are lost
# base: right/r01_plain.py
def to_numpy(x):
    return x.detach().cpu().numpy().squeeze()
