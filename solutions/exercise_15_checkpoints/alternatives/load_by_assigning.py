"""The tensors of the file become the parameters."""


def load_weights(model, path, device):
    model.load_state_dict(load_file(path), assign=True)
    return model.eval().to(device)
