"""You count parameters that hold a gradient at present. A parameter is trainable if its requires_grad is True,
also before the first backward pass.
"""


def count_parameters(module: nn.Module) -> int:
    return sum(p.numel() for p in module.parameters() if p.grad is not None)
