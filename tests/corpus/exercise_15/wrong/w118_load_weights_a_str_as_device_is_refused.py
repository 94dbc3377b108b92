# wrong: load_weights: a str as device is refused
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(load_file(str(path)))
    if device.type == "cuda":
        model.cuda(device.index)
    else:
        model.to(device)
    return model.eval()
