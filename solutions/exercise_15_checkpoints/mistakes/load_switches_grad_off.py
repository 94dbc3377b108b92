"""load_weights leaves grad mode off for the whole program. Loading needs no grad mode; where you want it off, use
`with torch.no_grad():`, which puts it back."""


def load_weights(model, path, device):
    torch.set_grad_enabled(False)
    model.load_state_dict(load_file(path))
    return model.to(device).eval()
