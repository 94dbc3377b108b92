"""There is no file at the path that was given; where only its name is used, the file lands in the current folder. Use
the path as it is.
"""


def save_weights(model, path):
    save_file(model.state_dict(), Path(path).name)
