"""The hooks sit on a deep copy of the model, so that none can be left on the model."""


def layer_outputs(model: nn.Module, x: Tensor) -> dict[str, Tensor]:
    import copy

    twin, outputs = copy.deepcopy(model), {}
    for name, m in twin.named_modules():
        if not list(m.children()):
            m.register_forward_hook(lambda m, i, o, name=name: outputs.update({name: o.detach()}))
    twin(x)
    return outputs
