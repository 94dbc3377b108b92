"""The model is left in training mode, so Dropout drops and BatchNorm uses the statistics of the batch. End with
model.eval()."""


def load_weights(model, path, device):
    model.load_state_dict(load_file(path))
    return model.to(device)
