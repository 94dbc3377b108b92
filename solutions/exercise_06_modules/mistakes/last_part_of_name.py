"""Your keys are only the last parts of the names, so that 'a.0' and 'b.0' overwrite each other. Use the whole
names of named_modules().
"""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    outputs: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(module: nn.Module, args: tuple, output: Tensor) -> None:
            outputs[name] = output

        return hook

    leaves = [(name.split(".")[-1], m) for name, m in model.named_modules() if not list(m.children())]
    handles = [m.register_forward_hook(keep(name)) for name, m in leaves]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return outputs
