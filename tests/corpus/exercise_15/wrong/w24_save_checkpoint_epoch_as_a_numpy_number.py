# wrong: save_checkpoint: epoch as a NumPy number
# base: right/r01_plain.py
def save_checkpoint(path, model, optimizer, epoch):
    torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": np.int64(epoch)}, path)
