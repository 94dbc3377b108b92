# wrong: save_weights: integer buffers are left out
# base: right/r01_plain.py
def save_weights(model, path):
    save_file({k: v for k, v in model.state_dict().items() if v.is_floating_point()}, str(path))
