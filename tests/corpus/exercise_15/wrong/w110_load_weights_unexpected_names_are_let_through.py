# wrong: load_weights: unexpected names are let through
# base: right/r01_plain.py
def load_weights(model, path, device):
    missing, unexpected = model.load_state_dict(load_file(str(path)), strict=False)
    if missing:
        raise RuntimeError(missing)
    return model.to(device).eval()
