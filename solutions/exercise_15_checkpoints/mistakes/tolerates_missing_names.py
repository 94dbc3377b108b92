"""What the file lacks is taken from the model, where it is still random. Give the file's dictionary to
load_state_dict as it is."""


def load_weights(model, path, device):
    model.load_state_dict({**model.state_dict(), **load_file(path)})
    return model.to(device).eval()
