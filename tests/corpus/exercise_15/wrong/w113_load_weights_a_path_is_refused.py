# wrong: load_weights: a Path is refused
# base: right/r01_plain.py
def load_weights(model, path, device):
    if not path.endswith(".safetensors"):
        raise ValueError("not a .safetensors file")
    model.load_state_dict(load_file(path))
    return model.to(device).eval()
