"""Your array is always float64, NumPy's usual dtype. Keep the tensor's own."""


def to_numpy(x):
    return x.detach().cpu().numpy().astype(np.float64)
