"""load_weights switches requires_grad off. It loads and does not freeze: evaluation mode and no_grad are other
things."""


def load_weights(model, path, device):
    model.load_state_dict(load_file(path))
    return model.to(device).eval().requires_grad_(False)
