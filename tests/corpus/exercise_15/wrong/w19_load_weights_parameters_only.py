# wrong: load_weights: parameters only
# base: right/r01_plain.py
def load_weights(model, path, device):
    state = load_file(str(path))
    with torch.no_grad():
        for k, p in model.named_parameters():
            p.copy_(state[k])
    return model.to(device).eval()
