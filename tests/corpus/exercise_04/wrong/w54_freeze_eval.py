# wrong: freeze: also switches to eval mode
# base: right/r01_plain.py
def freeze(module):
    module.requires_grad_(False)
    return module.eval()
