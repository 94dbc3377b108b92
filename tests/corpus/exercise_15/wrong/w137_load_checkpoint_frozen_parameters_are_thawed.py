# wrong: load_checkpoint: frozen parameters are thawed
# base: right/r01_plain.py
def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    model.requires_grad_(True)
    return checkpoint["epoch"]
