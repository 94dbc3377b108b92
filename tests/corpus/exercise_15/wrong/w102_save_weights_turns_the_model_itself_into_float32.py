# wrong: save_weights: turns the model itself into float32
# base: right/r01_plain.py
def save_weights(model, path):
    save_file(model.float().state_dict(), str(path))
