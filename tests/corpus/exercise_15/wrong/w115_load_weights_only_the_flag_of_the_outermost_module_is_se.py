# wrong: load_weights: only the flag of the outermost module is set
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(load_file(str(path)))
    model.to(device)
    model.training = False
    return model
