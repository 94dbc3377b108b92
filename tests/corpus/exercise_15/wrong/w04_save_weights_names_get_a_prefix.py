# wrong: save_weights: names get a prefix
# base: right/r01_plain.py
def save_weights(model, path):
    save_file({"model." + k: v for k, v in model.state_dict().items()}, str(path))
