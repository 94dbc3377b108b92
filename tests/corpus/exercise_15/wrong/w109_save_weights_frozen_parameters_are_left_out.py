# wrong: save_weights: frozen parameters are left out
# base: right/r01_plain.py
def save_weights(model, path):
    frozen = {k for k, p in model.named_parameters() if not p.requires_grad}
    save_file({k: v for k, v in model.state_dict().items() if k not in frozen}, str(path))
