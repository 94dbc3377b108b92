# wrong: count_parameters: the state_dict holds buffers too, and forgets what is frozen
# base: right/r01_plain.py
def count_parameters(module):
    return sum(v.numel() for v in module.state_dict().values())
