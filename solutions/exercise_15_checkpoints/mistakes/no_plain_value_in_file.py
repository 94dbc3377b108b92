"""Something in the file is no plain value (a NumPy number, a Path, the optimiser itself), and
torch.load(weights_only=True) refuses it. Save dictionaries, lists, strings, Python numbers and tensors only."""


def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": np.int64(epoch)}, path)
