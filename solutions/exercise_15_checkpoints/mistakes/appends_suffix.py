"""The file gets another name than the one given: .safetensors is appended once more. Use the path as it is."""


def save_weights(model, path):
    save_file(model.state_dict(), f"{path}.safetensors")
