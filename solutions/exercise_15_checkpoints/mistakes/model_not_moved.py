"""The model stays where it was: loading copies into its own tensors and moves nothing. End with model.to(device)."""


def load_weights(model, path, device):
    model.load_state_dict(load_file(path))
    return model.eval()
