# wrong: load_weights: missing names are let through
# base: right/r01_plain.py
def load_weights(model, path, device):
    missing, unexpected = model.load_state_dict(load_file(str(path)), strict=False)
    if unexpected:
        raise RuntimeError(unexpected)
    return model.to(device).eval()
