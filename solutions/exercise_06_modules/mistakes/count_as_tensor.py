"""You return a tensor. The count should be a Python int, as p.numel() gives."""


def count_parameters(module: nn.Module) -> int:
    return torch.tensor(sum(p.numel() for p in module.parameters() if p.requires_grad))
