"""The epoch goes into the file as a NumPy number, which torch.load(weights_only=True) refuses. Save a Python int."""


def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": np.int64(epoch)}, path)
