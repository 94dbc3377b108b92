# wrong: to_numpy: a float64 (or int64) tensor comes out as float32
# base: right/r01_plain.py
def to_numpy(x):
    return x.detach().cpu().numpy().astype(np.float32)
