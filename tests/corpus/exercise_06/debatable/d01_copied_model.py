# debatable: layer_outputs: hooks on a deep copy: the model itself is not called
# base: right/r01_plain.py
import copy


def layer_outputs(model, x):
    twin = copy.deepcopy(model)
    outputs = {}
    for name, m in twin.named_modules():
        if not list(m.children()):
            m.register_forward_hook(lambda m, a, o, name=name: outputs.update({name: o}))
    twin(x)
    return outputs
