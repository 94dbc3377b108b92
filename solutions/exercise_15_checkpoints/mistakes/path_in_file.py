"""The path itself goes into the file, and torch.load(weights_only=True) refuses a pathlib.Path. Save plain values
only."""


def save_checkpoint(path, model, optimizer, epoch):
    torch.save(
        {**{"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch}, "path": path}, path
    )
