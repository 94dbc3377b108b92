"""load_checkpoint puts the model into evaluation mode, and the training goes on without Dropout and batch
statistics. Leave the mode as it is."""


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(checkpoint["model"])
    optimizer.load_state_dict(checkpoint["optimizer"])
    model.eval()
    return checkpoint["epoch"]
