"""Your copy is float64. Floating-point numbers in Python and NumPy are; for PyTorch ask for torch.float32."""


def independent_copy(a):
    return torch.tensor(a, dtype=torch.float64)
