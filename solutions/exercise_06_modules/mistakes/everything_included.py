"""All modules are in your dictionary, also containers and the model itself under the empty name. Only leaves
are asked for, the modules without children.
"""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    outputs: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(module: nn.Module, args: tuple, output: Tensor) -> None:
            outputs[name] = output

        return hook

    leaves = [(name, m) for name, m in model.named_modules() if True]
    handles = [m.register_forward_hook(keep(name)) for name, m in leaves]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return outputs
