# wrong: load_weights: nothing is loaded
# base: right/r01_plain.py
def load_weights(model, path, device):
    load_file(str(path))
    return model.to(device).eval()
