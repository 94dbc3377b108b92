# wrong: load_checkpoint: __setstate__ instead of load_state_dict
# base: right/r01_plain.py
def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.__setstate__(checkpoint["optimizer"])
    return checkpoint["epoch"]
