"""Only the name of the file is used and its folder dropped, so that it lands in the current folder. Use the path
as it is."""


def save_weights(model, path):
    save_file(model.state_dict(), Path(path).name)
