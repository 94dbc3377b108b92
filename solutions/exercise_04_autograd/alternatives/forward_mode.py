"""Dual numbers: one directional derivative per entry of x."""


def slope(x):
    import torch.autograd.forward_ad as forward

    slopes = []
    with forward.dual_level():
        for direction in torch.eye(len(x), dtype=x.dtype, device=x.device):
            y = ((forward.make_dual(x.detach(), direction) + 2) ** 2 + 3).mean()
            slopes.append(forward.unpack_dual(y).tangent)
    return torch.stack(slopes)
