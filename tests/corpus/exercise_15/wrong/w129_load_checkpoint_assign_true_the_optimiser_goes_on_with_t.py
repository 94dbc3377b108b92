# wrong: load_checkpoint: assign=True: the optimiser goes on with the old parameters
# base: right/r01_plain.py
def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, weights_only=True)
    model.load_state_dict(checkpoint["model"], assign=True)
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]
