# wrong: load_weights: leaves grad mode off for everyone
# base: right/r01_plain.py
def load_weights(model, path, device):
    torch.set_grad_enabled(False)
    model.load_state_dict(load_file(str(path)))
    return model.to(device).eval()
