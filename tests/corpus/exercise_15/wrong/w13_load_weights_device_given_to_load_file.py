# wrong: load_weights: device given to load_file
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(load_file(str(path), device=device))
    return model.to(device).eval()
