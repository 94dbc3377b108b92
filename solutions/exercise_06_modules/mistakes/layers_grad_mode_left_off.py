"""Gradients are switched off for the whole program after your function. Use torch.no_grad() as a with block,
which puts the old setting back.
"""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    outputs: dict[str, Tensor] = {}

    def keep(name: str):
        def hook(module: nn.Module, args: tuple, output: Tensor) -> None:
            outputs[name] = output

        return hook

    leaves = [(name, m) for name, m in model.named_modules() if not list(m.children())]
    handles = [m.register_forward_hook(keep(name)) for name, m in leaves]
    try:
        torch.set_grad_enabled(False)
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return outputs
