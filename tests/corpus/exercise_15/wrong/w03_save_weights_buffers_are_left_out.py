# wrong: save_weights: buffers are left out
# base: right/r01_plain.py
def save_weights(model, path):
    save_file({k: v.detach() for k, v in model.named_parameters()}, str(path))
