"""When the model raises an error, your hooks stay on it, because the lines that remove them are not reached.
Put the call into try, and the removal into finally.
"""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    outputs: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(module: nn.Module, args: tuple, output: Tensor) -> None:
            outputs[name] = output

        return hook

    leaves = [(name, m) for name, m in model.named_modules() if not list(m.children())]
    handles = [m.register_forward_hook(keep(name)) for name, m in leaves]
    model(x)
    for handle in handles:
        handle.remove()
    return outputs
