"""A file that exists is kept, and the new weights are lost without a word. Saving replaces it."""


def save_weights(model, path):
    if not Path(path).exists():
        save_file(model.state_dict(), path)
