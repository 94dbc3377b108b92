# wrong: load_weights: everything becomes float32
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(load_file(str(path)))
    return model.to(device, torch.float32).eval()
