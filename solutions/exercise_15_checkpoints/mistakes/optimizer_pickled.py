"""The optimiser itself is pickled; torch.load(weights_only=True) refuses the file. Save optimizer.state_dict()."""


def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer, "epoch": epoch}, path)
