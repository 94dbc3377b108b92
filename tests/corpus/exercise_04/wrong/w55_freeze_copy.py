# wrong: freeze: freezes a copy: the caller's module still trains
# base: right/r01_plain.py
import copy


def freeze(module):
    return copy.deepcopy(module).requires_grad_(False)
