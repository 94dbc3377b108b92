# wrong: save_weights: a suffix is added
# base: right/r01_plain.py
def save_weights(model, path):
    save_file(model.state_dict(), str(path) + ".safetensors")
