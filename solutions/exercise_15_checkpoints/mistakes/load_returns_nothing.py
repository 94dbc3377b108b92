"""load_weights does what it should, but does not return the model. End with: return model."""


def load_weights(model, path, device):
    model.load_state_dict(load_file(path))
    model.to(device).eval()
