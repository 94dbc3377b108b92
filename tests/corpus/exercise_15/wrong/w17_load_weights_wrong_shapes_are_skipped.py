# wrong: load_weights: wrong shapes are skipped
# base: right/r01_plain.py
def load_weights(model, path, device):
    own = model.state_dict()
    loaded = {k: v for k, v in load_file(str(path)).items() if k in own and v.shape == own[k].shape}
    model.load_state_dict({**own, **loaded})
    return model.to(device).eval()
