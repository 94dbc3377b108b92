"""The model is moved first and the file is read on the device, which is named by a string."""


def load_weights(model, path, device):
    model.to(torch.device(device))
    model.load_state_dict(load_file(str(path), device=str(device)), strict=True)
    model.train(False)
    return model
