# wrong: load_weights: torch.load cannot read safetensors
# base: right/r01_plain.py
def load_weights(model, path, device):
    model.load_state_dict(torch.load(path, weights_only=True))
    return model.to(device).eval()
