# wrong: load_weights: eval without its parentheses
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(load_file(str(path)))
    model.to(device)
    model.eval
    return model
