"""Of the model only the parameters are saved, and BatchNorm's running statistics are lost. Save
model.state_dict()."""


def save_checkpoint(path, model, optimizer, epoch):
    parameters = {name: p.detach() for name, p in model.named_parameters()}
    torch.save({"model": parameters, "optimizer": optimizer.state_dict(), "epoch": epoch}, path)


def load_checkpoint(path, model, optimizer):
    checkpoint = torch.load(path, map_location="cpu", weights_only=True)
    model.load_state_dict(checkpoint["model"], strict=False)
    optimizer.load_state_dict(checkpoint["optimizer"])
    return checkpoint["epoch"]
