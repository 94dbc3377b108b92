"""The weights are loaded into a copy of the model, and the model that was given stays random. Load into the model
itself and return it."""


def load_weights(model, path, device):
    model = copy.deepcopy(model)
    model.load_state_dict(load_file(path))
    return model.to(device).eval()
