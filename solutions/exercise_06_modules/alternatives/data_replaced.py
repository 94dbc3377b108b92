"""Values computed from torch.rand with a generator of one's own, and written through .data."""

_generator = torch.Generator().manual_seed(123)


def init_xavier_(module: nn.Module) -> nn.Module:
    for m in module.modules():
        if isinstance(m, nn.Linear):
            a = (6.0 / (m.in_features + m.out_features)) ** 0.5
            values = 2 * a * torch.rand(m.weight.shape, generator=_generator, dtype=m.weight.dtype) - a
            m.weight.data = values.to(m.weight.device)
            if m.bias is not None:
                m.bias.data = torch.zeros_like(m.bias)
    return module
