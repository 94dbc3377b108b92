"""Your array is always float32. Keep the tensor's dtype: float64 and int64 should stay what they are."""


def to_numpy(x):
    return x.detach().cpu().float().numpy()
