"""save_weights writes a pickle with torch.save, whatever the name of the file says. Use save_file of
safetensors.torch."""


def save_weights(model, path):
    torch.save(model.state_dict(), path)
