"""manual_slope takes the way through Python numbers, with dtype and device given."""


def manual_slope(x):
    values = x.detach().cpu().numpy().astype("float64")
    return torch.tensor((2 * (values + 2) / len(values)).tolist(), dtype=x.dtype, device=x.device)
