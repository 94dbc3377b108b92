# wrong: load_checkpoint: a new optimiser is restored, not the given one
# base: right/r01_plain.py
def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer = type(optimizer)(model.parameters(), lr=0.1)
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]
