# wrong: save_weights: the state_dict is wrapped in another dict
# base: right/r01_plain.py
def save_weights(model, path):
    save_file({"model": model.state_dict()}, str(path))
