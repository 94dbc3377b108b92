"""All outputs are stored under the last name, because your hooks look the name up when they run, and the loop
has ended by then. Bind the name when the hook is made: by a default argument or by a function that makes
it.
"""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    outputs: dict[str, Tensor] = {}
    handles = []
    for name, m in model.named_modules():
        if not list(m.children()):
            handles.append(m.register_forward_hook(lambda module, args, output: outputs.update({name: output})))
    try:
        model(x)
    finally:
        for handle in handles:
            handle.remove()
    return outputs
