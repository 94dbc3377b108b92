"""You change the names in the file: dots become underscores. Keep the names of state_dict(), by which load_state_dict
finds each tensor again."""

from safetensors.torch import save_file


def save_weights(model, path):
    save_file({name.replace(".", "_"): value for name, value in model.state_dict().items()}, path)
