"""Your result is float32 for an x in float64: torch.tensor(list of numbers) takes the default dtype. Compute
with x as a whole, without a loop; the dtype is then kept.
"""


def manual_slope(x):
    return torch.tensor([2 * (value + 2) / len(x) for value in x.tolist()], device=x.device)
