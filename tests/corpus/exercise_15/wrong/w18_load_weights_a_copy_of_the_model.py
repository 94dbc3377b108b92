# wrong: load_weights: a copy of the model
# base: right/r01_plain.py
def load_weights(model, path, device):
    model = copy.deepcopy(model)
    model.load_state_dict(load_file(str(path)))
    return model.to(device).eval()
