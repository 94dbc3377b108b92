# wrong: freeze: only nn.Linear is frozen
# base: right/r01_plain.py
def freeze(module):
    for m in module.modules():
        if isinstance(m, torch.nn.Linear):
            m.requires_grad_(False)
    return module
