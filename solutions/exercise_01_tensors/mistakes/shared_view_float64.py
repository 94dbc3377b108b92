"""Your tensor is always float64, so that arrays of other dtypes are copied. Keep the dtype of the array."""


def shared_view(a):
    return torch.as_tensor(a, dtype=torch.float64)
