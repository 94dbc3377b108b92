"""functools.partial binds the name; handles are context managers; the result is an OrderedDict."""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    import functools
    from collections import OrderedDict

    def keep(outputs, name, module, args, output):
        outputs[name] = output

    outputs = OrderedDict()
    leaves = [(n, m) for n, m in model.named_modules() if sum(1 for _ in m.modules()) == 1]
    handles = [m.register_forward_hook(functools.partial(keep, outputs, n)) for n, m in leaves]
    try:
        model(x)
        return outputs
    finally:
        [handle.remove() for handle in handles]
