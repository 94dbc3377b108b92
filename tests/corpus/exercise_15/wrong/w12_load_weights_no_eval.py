# wrong: load_weights: no eval
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(load_file(str(path)))
    return model.to(device)
