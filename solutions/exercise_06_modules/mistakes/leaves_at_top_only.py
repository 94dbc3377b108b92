"""Only those leaves that are direct parts of the model are in your dictionary. Leaves can lie deeper: use
named_modules().
"""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    outputs: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(module: nn.Module, args: tuple, output: Tensor) -> None:
            outputs[name] = output

        return hook

    leaves = [(name, m) for name, m in model.named_children() if not list(m.children())]
    handles = [m.register_forward_hook(keep(name)) for name, m in leaves]
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return outputs
