# wrong: slope: float64 input gives a float32 gradient
# base: right/r01_plain.py
def slope(x):
    x = torch.tensor(x.tolist(), requires_grad=True)
    ((x + 2) ** 2 + 3).mean().backward()
    return x.grad
