"""The optimiser is not restored: momentum, Adam's means and the learning rate begin anew. Call
optimizer.load_state_dict."""


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(checkpoint["model"])
    return checkpoint["epoch"]
