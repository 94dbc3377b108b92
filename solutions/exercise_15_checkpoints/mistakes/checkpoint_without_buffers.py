"""Of the model only the parameters are in the file, and BatchNorm's running statistics are lost. Save
model.state_dict()."""


def save_checkpoint(path, model, optimizer, epoch):
    parameters = {name: p.detach() for name, p in model.named_parameters()}
    torch.save({"model": parameters, "optimizer": optimizer.state_dict(), "epoch": epoch}, path)
