"""The optimiser is not in the file: after a restart momentum and Adam's means would begin again from zero. Save
optimizer.state_dict() too."""


def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "epoch": epoch}, path)
