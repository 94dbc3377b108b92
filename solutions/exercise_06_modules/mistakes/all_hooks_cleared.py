"""You remove all hooks from the model, also those that others have attached. Remove only your own, by their
handles.
"""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    outputs: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(module: nn.Module, args: tuple, output: Tensor) -> None:
            outputs[name] = output

        return hook

    leaves = [(name, m) for name, m in model.named_modules() if not list(m.children())]
    for name, m in leaves:
        m.register_forward_hook(keep(name))
    try:
        model(x)
    finally:
        for _, m in leaves:
            m._forward_hooks.clear()
    return outputs
