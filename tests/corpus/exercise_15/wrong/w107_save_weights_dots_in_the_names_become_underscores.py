# wrong: save_weights: dots in the names become underscores
# base: right/r01_plain.py
def save_weights(model, path):
    save_file({k.replace(".", "_"): v for k, v in model.state_dict().items()}, str(path))
