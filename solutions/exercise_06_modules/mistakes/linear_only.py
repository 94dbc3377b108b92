"""Only Linear layers are counted. Other layers have parameters as well, such as convolutions, BatchNorm and
embeddings.
"""


def count_parameters(module: nn.Module) -> int:
    return sum(
        p.numel() for m in module.modules() if isinstance(m, nn.Linear) for p in m.parameters() if p.requires_grad
    )
