# wrong: save_weights: half precision
# base: right/r01_plain.py
def save_weights(model, path):
    save_file({k: v.half() if v.is_floating_point() else v for k, v in model.state_dict().items()}, str(path))
