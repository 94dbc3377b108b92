# wrong: save_weights: everything as float32
# base: right/r01_plain.py
def save_weights(model, path):
    save_file({k: v.float() for k, v in model.state_dict().items()}, str(path))
