# wrong: load_weights: the fresh dict is updated, not the model
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.state_dict().update(load_file(str(path)))
    return model.to(device).eval()
