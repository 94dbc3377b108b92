"""The names in the file are not those of the state_dict, so that no model can load it strictly. Save the
dictionary as it is."""


def save_weights(model, path):
    save_file({f"model.{name}": t for name, t in model.state_dict().items()}, path)
