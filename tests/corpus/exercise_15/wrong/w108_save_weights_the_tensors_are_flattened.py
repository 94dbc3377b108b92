# wrong: save_weights: the tensors are flattened
# base: right/r01_plain.py
def save_weights(model, path):
    save_file({k: v.flatten() for k, v in model.state_dict().items()}, str(path))
