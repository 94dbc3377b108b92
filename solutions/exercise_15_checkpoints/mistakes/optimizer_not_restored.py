"""The optimiser is not restored, or only in part: momentum and Adam's means begin anew. Call
optimizer.load_state_dict with all that was saved.
"""


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(checkpoint["model"])
    return checkpoint["epoch"]
