# wrong: save_weights: an existing file is not overwritten
# base: right/r01_plain.py
import os


def save_weights(model, path):
    if not os.path.exists(path):
        save_file(model.state_dict(), str(path))
