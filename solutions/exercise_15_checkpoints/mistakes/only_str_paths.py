"""save_weights works with the path as a string (endswith, +), and fails for a pathlib.Path. Pass it on as it is,
or make it str(path)."""


def save_weights(model, path):
    if not path.endswith(".safetensors"):
        path = path + ".safetensors"
    save_file(model.state_dict(), path)
