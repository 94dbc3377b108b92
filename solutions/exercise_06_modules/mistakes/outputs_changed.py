"""Your hook returns something, and what a forward hook returns replaces the output of the layer, so that the
next layers see other numbers. Let the hook return None.
"""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    outputs: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(module: nn.Module, args: tuple, output: Tensor) -> None:
            outputs[name] = output
            return torch.relu(output)

        return hook

    leaves = [(name, m) for name, m in model.named_modules() if not list(m.children())]
    handles = [m.register_forward_hook(keep(name)) for name, m in leaves]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return outputs
