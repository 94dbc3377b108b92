# wrong: load_weights: not strict
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(load_file(str(path)), strict=False)
    return model.to(device).eval()
