# wrong: load_weights: the device is ignored
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(load_file(str(path)))
    model.eval()
    return model
