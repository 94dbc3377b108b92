# wrong: load_checkpoint: the step counts of the optimiser start at 0 again
# base: right/r01_plain.py
def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    for state in optimizer.state.values():
        if "step" in state:
            state["step"] = torch.zeros_like(state["step"])
    return checkpoint["epoch"]
