"""Tensors that do not fit in name or shape are left out in silence, and those layers stay random. A file that does
not fit is to raise an error."""


def load_weights(model, path, device):
    own = model.state_dict()
    for name, tensor in load_file(path).items():
        if name in own and own[name].shape == tensor.shape:
            own[name].copy_(tensor)
    return model.to(device).eval()
