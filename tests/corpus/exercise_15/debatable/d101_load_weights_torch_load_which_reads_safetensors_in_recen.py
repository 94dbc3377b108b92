# debatable: load_weights: torch.load, which reads safetensors in recent versions of torch only
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.to(device).eval()
