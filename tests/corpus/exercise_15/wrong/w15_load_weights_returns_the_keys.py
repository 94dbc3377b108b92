# wrong: load_weights: returns the keys
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.to(device).eval()
    return model.load_state_dict(load_file(str(path)))
