"""save_model and load_model of safetensors, with a str of the device and of the path."""

from safetensors.torch import load_model, save_model


def save_weights(model, path):
    save_model(model, str(path))


def load_weights(model, path, device):
    load_model(model, str(path), strict=True)
    model.to(device)
    model.eval()
    return model
