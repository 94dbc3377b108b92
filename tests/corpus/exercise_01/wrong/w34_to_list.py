# wrong: to_numpy: float64 out of a float32 tensor: np.array of a list of floats
# base: right/r01_plain.py
def to_numpy(x):
    return np.array(x.tolist())
