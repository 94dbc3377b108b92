# wrong: save_weights: a Path is refused
# base: right/r01_plain.py
def save_weights(model, path):
    save_file(model.state_dict(), path + "")
