# wrong: load_checkpoint: the local name is rebound, the model stays as it was
# base: right/r01_plain.py
def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model = copy.deepcopy(model)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]
